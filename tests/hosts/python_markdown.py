"""Makes HTML of the Markdown on standard input, as MkDocs does: plain, or with the extensions of Material."""

import sys

import markdown
from mkdocs.utils.meta import get_data

# All that its documentation describes, but for `smartsymbols`, which is made to put other signs in place of some.
MATERIAL = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.arithmatex",
    "pymdownx.betterem",
    "pymdownx.blocks.admonition",
    "pymdownx.blocks.caption",
    "pymdownx.blocks.details",
    "pymdownx.blocks.tab",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.snippets",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
]
CONFIGURED = {
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
}

extensions = MATERIAL if "material" in sys.argv else []
text, _ = get_data(sys.stdin.read())
sys.stdout.write(
    markdown.markdown(
        text,
        extensions=extensions,
        extension_configs={name: CONFIGURED[name] for name in extensions if name in CONFIGURED},
    )
)

# A Sphinx site with Furo that embeds a decision matrix. The finished site of the matrix, `dist/`, lies in
# `_static/matrix/`, from where Sphinx copies it into the site as it is.

project = "Team handbook"
html_title = project
html_theme = "furo"
html_favicon = "_static/matrix/icon.svg"
html_static_path = ["_static"]
# On every page. Sphinx counts the path from `_static`, and writes it as it has to be on each page.
html_js_files = [("matrix/embed.js", {"defer": "defer"})]

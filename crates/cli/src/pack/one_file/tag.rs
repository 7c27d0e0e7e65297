//! Tags of a page that `matrix pack` wrote itself: found, read, replaced. This is no parser of HTML; it
//! knows the shape that our own pages have, and says so where it meets another.

/// One opening tag.
pub struct Tag<'p> {
    /// The tag as it is written.
    pub source: &'p str,
    /// Names and values in their order; a name alone has an empty value.
    pub attributes: Vec<(&'p str, &'p str)>,
}

impl<'p> Tag<'p> {
    /// The value of an attribute.
    pub fn value(&self, name: &str) -> Option<&'p str> {
        let found = self.attributes.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| *value)
    }

    /// Reads what stands from `<` to the next `>`.
    fn read(source: &'p str, name: &str) -> Result<Self, String> {
        let unknown = || format!("a tag of another shape than this program writes: {source}");
        let mut rest = source
            .strip_prefix('<')
            .and_then(|rest| rest.strip_prefix(name))
            .and_then(|rest| rest.strip_suffix('>'))
            .map(|rest| rest.strip_suffix('/').unwrap_or(rest).trim())
            .ok_or_else(unknown)?;
        let mut attributes = Vec::new();
        while !rest.is_empty() {
            let end = rest.find(['=', ' ', '\n']).unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            let (value, after) = match after.strip_prefix("=\"") {
                Some(quoted) => quoted.split_once('"').ok_or_else(unknown)?,
                None if after.starts_with('=') => return Err(unknown()),
                None => ("", after),
            };
            attributes.push((name, value));
            rest = after.trim_start();
        }
        Ok(Self { source, attributes })
    }
}

/// Puts something in the place of every tag of this name.
pub fn replace_tags(
    page: &str,
    name: &str,
    mut instead: impl FnMut(&Tag) -> Result<String, String>,
) -> Result<String, String> {
    let open = format!("<{name} ");
    let mut out = String::new();
    let mut rest = page;
    while let Some(at) = rest.find(&open) {
        let (before, from_tag) = rest.split_at(at);
        let end = from_tag
            .find('>')
            .ok_or_else(|| format!("a <{name}> that does not end"))?;
        let (source, after) = from_tag.split_at(end + 1);
        out += before;
        out += &instead(&Tag::read(source, name)?)?;
        rest = after;
    }
    Ok(out + rest)
}

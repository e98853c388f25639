//! Pictures drawn with lines, from Lucide (ISC), printed into the page so that they need no request.

/// Lists the icons: the name here, and the file in `templates/icons`.
macro_rules! icons { ($($name:ident => $file:literal,)*) => {
    /// A picture. It is decoration: the words beside it say the same.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[expect(missing_docs, reason = "each is named after what it shows")]
    pub enum Icon { $($name,)* }

    impl Icon {
        /// All pictures, with their names.
        pub const ALL: &'static [(&'static str, Self)] = &[$(($file, Self::$name),)*];

        /// The picture as SVG.
        pub fn svg(self) -> &'static str {
            match self {
                $(Self::$name => include_str!(concat!("../../../templates/icons/", $file, ".svg")),)*
            }
        }
    }
} }

icons! {
    Home => "house",
    Users => "users",
    User => "user",
    UserPlus => "user-plus",
    Check => "check",
    Cross => "x",
    Plus => "plus",
    Minus => "minus",
    Search => "search",
    Calendar => "calendar",
    Trophy => "trophy",
    Medal => "medal",
    Euro => "euro",
    Document => "file-text",
    Shield => "shield",
    ShieldCheck => "shield-check",
    Settings => "settings",
    Download => "download",
    Upload => "upload",
    Printer => "printer",
    Clock => "clock",
    Alert => "triangle-alert",
    Info => "info",
    Lock => "lock",
    Eye => "eye",
    EyeOff => "eye-off",
    Health => "heart-pulse",
    LogOut => "log-out",
    LogIn => "log-in",
    Menu => "menu",
    More => "ellipsis",
    ChevronDown => "chevron-down",
    ChevronRight => "chevron-right",
    ChevronLeft => "chevron-left",
    ArrowLeft => "arrow-left",
    ArrowUp => "arrow-up",
    ArrowDown => "arrow-down",
    ArrowRight => "arrow-right",
    Copy => "copy",
    Mail => "mail",
    Archive => "archive",
    ArchiveRestore => "archive-restore",
    Trash => "trash-2",
    Pencil => "pencil",
    Key => "key-round",
    Club => "building-2",
    History => "history",
    Filter => "list-filter",
    Undo => "undo-2",
    Sun => "sun",
    Moon => "moon",
    Monitor => "monitor",
    Globe => "globe",
    Link => "link",
    Activity => "activity",
    Database => "database",
    Server => "server",
    Scale => "scale",
    Flag => "flag",
    Folder => "folder",
    ExternalLink => "external-link",
    Bell => "bell",
    Help => "circle-question-mark",
    Refresh => "refresh-cw",
    Inbox => "inbox",
    Tag => "tag",
    Layers => "layers",
    Draw => "spline",
    Smartphone => "smartphone",
    Ban => "ban",
    Merge => "git-merge",
}

impl std::fmt::Display for Icon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.svg())
    }
}

impl askama::filters::HtmlSafe for Icon {}

/// The picture with this Lucide name; an unknown name shows the question mark.
pub fn by_name(name: &str) -> Icon {
    Icon::ALL
        .iter()
        .find(|(file, _)| *file == name)
        .map_or(Icon::Help, |(_, icon)| *icon)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_picture_is_plain_svg_without_style_or_script() {
        for (name, icon) in Icon::ALL {
            let svg = icon.svg();
            assert!(
                svg.starts_with("<svg class=\"i\"") && svg.ends_with("</svg>"),
                "{name}"
            );
            assert!(
                !svg.contains("style=") && !svg.contains("<script") && !svg.contains("http"),
                "{name}"
            );
        }
    }
}

//! Names in the operator's configuration that no notice could be written from. A sub-processor that is left out because its category
//! is misspelt would make every notice untrue, so the program does not start with one.
use super::notices::input::{Category, Country, Measure, Safeguard};
use crate::platform::config::Config;

/// What is wrong, each with the way out; empty when all is well.
#[must_use]
pub fn problems(config: &Config) -> Vec<String> {
    let mut found = Vec::new();
    let country = |name: &str, code: &str, found: &mut Vec<String>| {
        if !code.trim().is_empty() && Country::parse(code).is_none() {
            found.push(format!(
                "{name} is {code:?}: give the country as two letters (ISO 3166-1), for example \"SI\"."
            ));
        }
    };
    country("operator.country", &config.operator.country, &mut found);
    country("hosting.country", &config.hosting.country, &mut found);
    for name in &config.operator.measures {
        if Measure::parse(name).is_none() {
            found.push(format!(
                "operator.measures names {name:?}, which is not known. Write one of those that docs/tatami.example.toml lists."
            ));
        }
    }
    for sub in &config.sub_processors {
        let who = format!("sub-processor {:?}", sub.name);
        if sub.name.trim().is_empty() {
            found.push("a sub-processor has no name. Set name in its block.".to_owned());
        }
        if sub.country.trim().is_empty() {
            found.push(format!(
                "{who}: country is missing. Give it as two letters."
            ));
        }
        country(&format!("{who}: country"), &sub.country, &mut found);
        for code in &sub.data_in {
            country(&format!("{who}: data_in"), code, &mut found);
        }
        if Category::parse(&sub.category).is_none() {
            found.push(format!(
                "{who}: category is {:?}, which is not known. Write one of those that docs/tatami.example.toml lists.",
                sub.category
            ));
        }
        if !sub.safeguard.trim().is_empty() && Safeguard::parse(&sub.safeguard).is_none() {
            found.push(format!(
                "{who}: safeguard is {:?}, which is not known. Write one of those that docs/tatami.example.toml lists, or leave it empty.",
                sub.safeguard
            ));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::config::SubProcessor;

    fn with(change: impl FnOnce(&mut Config)) -> Vec<String> {
        let mut config = Config::default();
        config.sub_processors.push(SubProcessor {
            name: "Gostitelj d.o.o.".to_owned(),
            country: "SI".to_owned(),
            category: "hosting".to_owned(),
            ..SubProcessor::default()
        });
        change(&mut config);
        problems(&config)
    }

    #[test]
    fn a_configuration_that_can_be_told_has_no_problem() {
        assert_eq!(with(|_| {}), Vec::<String>::new());
    }

    #[test]
    fn every_name_that_a_notice_would_drop_in_silence_is_pointed_out() {
        type Change = fn(&mut Config);
        let cases: [(Change, &str); 7] = [
            (
                |c| c.operator.country = "Slovenija".into(),
                "operator.country",
            ),
            (|c| c.hosting.country = "Nemčija".into(), "hosting.country"),
            (|c| c.operator.measures = vec!["traning".into()], "traning"),
            (|c| c.sub_processors[0].category = "hostng".into(), "hostng"),
            (
                |c| c.sub_processors[0].country.clear(),
                "country is missing",
            ),
            (|c| c.sub_processors[0].data_in = vec!["XX".into()], "XX"),
            (|c| c.sub_processors[0].safeguard = "hope".into(), "hope"),
        ];
        for (change, word) in cases {
            let found = with(change);
            assert_eq!(found.len(), 1, "{found:?}");
            assert!(found[0].contains(word), "{found:?}");
        }
    }
}

//! The techniques of the Kodokan: 68 throws and 32 techniques on the ground, as suggestions; other words are accepted too.

/// Names in the usual transcription, throws first.
pub const KODOKAN: &[&str] = &[
    "seoi-nage", "ippon-seoi-nage", "seoi-otoshi", "tai-otoshi", "kata-guruma", "sukui-nage", "obi-otoshi", "uki-otoshi",
    "sumi-otoshi", "yama-arashi", "obi-tori-gaeshi", "morote-gari", "kuchiki-taoshi", "kibisu-gaeshi", "uchi-mata-sukashi",
    "kouchi-gaeshi", "uki-goshi", "o-goshi", "koshi-guruma", "tsurikomi-goshi", "sode-tsurikomi-goshi", "harai-goshi",
    "tsuri-goshi", "hane-goshi", "utsuri-goshi", "ushiro-goshi", "de-ashi-harai", "hiza-guruma", "sasae-tsurikomi-ashi",
    "o-soto-gari", "o-uchi-gari", "ko-soto-gari", "ko-uchi-gari", "okuri-ashi-harai", "uchi-mata", "ko-soto-gake",
    "ashi-guruma", "harai-tsurikomi-ashi", "o-guruma", "o-soto-guruma", "o-soto-otoshi", "tsubame-gaeshi", "o-soto-gaeshi",
    "o-uchi-gaeshi", "hane-goshi-gaeshi", "harai-goshi-gaeshi", "uchi-mata-gaeshi", "tomoe-nage", "sumi-gaeshi",
    "hikikomi-gaeshi", "tawara-gaeshi", "ura-nage", "yoko-otoshi", "tani-otoshi", "hane-makikomi", "soto-makikomi",
    "uchi-makikomi", "uki-waza", "yoko-wakare", "yoko-guruma", "yoko-gake", "daki-wakare", "o-soto-makikomi",
    "uchi-mata-makikomi", "harai-makikomi", "ko-uchi-makikomi", "kani-basami", "kawazu-gake", "kuzure-kesa-gatame",
    "kesa-gatame", "kata-gatame", "kami-shiho-gatame", "kuzure-kami-shiho-gatame", "yoko-shiho-gatame", "tate-shiho-gatame",
    "uki-gatame", "ushiro-kesa-gatame", "ura-gatame", "nami-juji-jime", "gyaku-juji-jime", "kata-juji-jime",
    "hadaka-jime", "okuri-eri-jime", "kataha-jime", "do-jime", "sode-guruma-jime", "kata-te-jime", "ryo-te-jime",
    "tsukkomi-jime", "sankaku-jime", "ude-garami", "ude-hishigi-juji-gatame", "ude-hishigi-ude-gatame",
    "ude-hishigi-hiza-gatame", "ude-hishigi-waki-gatame", "ude-hishigi-hara-gatame", "ude-hishigi-ashi-gatame",
    "ude-hishigi-te-gatame", "ude-hishigi-sankaku-gatame", "ashi-garami",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole_and_names_nothing_twice() {
        let mut names = KODOKAN.to_vec();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 100);
    }
}

//! The family HENG09xx, raised at the edge by the cli, and the list of all codes of the house.

use heng_source::Code;

heng_source::codes! {
    FILE_NOT_FOUND = "HENG0901" "file-not-found" Error {
        message: "找不到文件“{path}”" / "no such file: `{path}`",
        label: "" / "",
        help: "请核对路径；相对路径从当前目录算起。" / "Check the path; relative paths start at the current directory.",
        explain: "命令行上给出的文件不存在，或者数据文件引用的文件不存在。\n\n没有文件就无从评分，所以 heng 不会用空数据代替。\n\n例：`heng score datasets/2032.yaml`（年份写错）。改为实际存在的文件名即可。" / "A file named on the command line, or by a dataset, does not exist.\n\nWithout it nothing can be scored; heng never goes on with empty data instead.\n\nExample: `heng score datasets/2032.yaml`, a slip in the year. Name the file that is there."
    }
    IS_A_FOLDER = "HENG0902" "is-a-folder" Error {
        message: "“{path}”是文件夹，这里需要一个文件" / "`{path}` is a folder; a file is needed here",
        label: "" / "",
        help: "请写出其中的文件，例如 {path}/2023.yaml。" / "Name a file in it, for example {path}/2023.yaml.",
        explain: "这里要读一个文件的内容，文件夹没有内容可读。`score` 和 `check` 可以接受文件夹，处理其中的全部数据。\n\n例：映射里的 `file: 表` 应写成 `file: 表/counties.csv`。" / "The content of a file is to be read here, and a folder has none. `score` and `check` take folders and go through all data in them.\n\nExample: in a mapping, instead of `file: tables` write `file: tables/counties.csv`."
    }
    UNREADABLE = "HENG0903" "unreadable-file" Error {
        message: "无法读取“{path}”：{reason}" / "cannot read `{path}`: {reason}",
        label: "" / "",
        help: "请检查文件权限，或文件是否被其他程序占用。" / "Check the file's permissions and whether another program holds it.",
        explain: "操作系统拒绝读取这个文件，消息里有它给出的原因。\n\nheng 只读取文件，从不改动它们；解决权限问题后重新运行即可。" / "The operating system refuses to read the file; its reason is in the message.\n\nheng only reads files and never changes them. Mend the permission and run again."
    }
    PACK_NOT_FOUND = "HENG0904" "pack-not-found" Error {
        message: "找不到指标体系“{pack}”" / "rule pack `{pack}` not found",
        label: "数据按这个指标体系评分" / "the data are to be scored by this pack",
        help: "找过这些位置：{places}。请用 --rules 指出指标体系所在的文件夹。" / "Looked in: {places}. Name the folder of the packs with --rules.",
        explain: "数据文件的 `rules:` 写着指标体系的名字。heng 在数据文件所在的文件夹和它上面的每一级文件夹里找 `rules/<名字>/pack.yaml`；`--rules` 可以直接指定 `rules` 文件夹，或某个指标体系自己的文件夹。\n\n例：数据在 `/data/2023.yaml`，指标体系在 `/rules-2023/guangdong-department-2023/`，则运行 `heng score /data/2023.yaml --rules /rules-2023`。" / "A dataset names its pack in `rules:`. heng looks for `rules/<name>/pack.yaml` beside the dataset and in every folder above it; `--rules` names the `rules` folder, or a pack's own folder, directly.\n\nExample: with the data in `/data/2023.yaml` and the pack in `/rules-2023/guangdong-department-2023/` run `heng score /data/2023.yaml --rules /rules-2023`."
    }
    NOT_A_HENG_FILE = "HENG0905" "not-a-heng-file" Warning {
        message: "“{path}”既不是指标体系，也不是数据文件，已跳过" / "`{path}` is neither a rule pack nor a dataset; skipped",
        label: "这里应有 pack: 或 rules:" / "`pack:` or `rules:` is expected here",
        help: "指标体系写 pack:，数据文件写 rules:；不相干的 YAML 文件请移到别处。" / "A pack has `pack:`, a dataset has `rules:`; keep other YAML files elsewhere.",
        explain: "`heng check` 检查文件夹里的每个 YAML 文件。这个文件顶层既没有 `pack:` 也没有 `rules:`，所以没有检查。\n\n这一条提醒您：它没有被检查，并不表示它没有问题。" / "`heng check` looks at every YAML file of a folder. This one has neither `pack:` nor `rules:` at its top, so it was not checked.\n\nThe message says so because «not checked» does not mean «in order»."
    }
    UNKNOWN_INDICATOR = "HENG0906" "unknown-indicator" Error {
        message: "指标体系里没有指标“{indicator}”" / "the pack has no indicator `{indicator}`",
        label: "" / "",
        help: "可用的指标：{known}" / "Its indicators: {known}",
        explain: "`heng explain 文件 指标` 里的指标可以写 id，也可以写名称，须与指标体系一致。\n\n例：`heng explain datasets/baiyun-gov-office/2023.yaml 产出指标完成情况`。" / "The indicator of `heng explain FILE INDICATOR` may be given by id or by name, as in the pack.\n\nExample: `heng explain datasets/baiyun-gov-office/2023.yaml 产出指标完成情况`."
    }
    UNKNOWN_CODE = "HENG0907" "unknown-code" Error {
        message: "没有编号为“{code}”的消息" / "no message has the code `{code}`",
        label: "" / "",
        help: "`heng explain-code --list` 列出全部编号。" / "`heng explain-code --list` lists all codes.",
        explain: "消息编号由 HENG 和四位数字组成，如 HENG0310；也可以写短名，如 weight-sum。" / "A code is HENG and four digits, such as HENG0310; the short name, such as weight-sum, will do too."
    }
    NOTHING_TO_CHECK = "HENG0908" "nothing-to-check" Error {
        message: "“{path}”里没有可检查的文件" / "nothing to check in `{path}`",
        label: "" / "",
        help: "请给出指标体系或数据所在的文件夹，例如 heng check rules datasets。" / "Name a folder with packs or datasets, for example heng check rules datasets.",
        explain: "给出的文件夹里没有 `pack.yaml`，也没有数据文件。空的检查不算通过，所以报错。" / "The folder holds neither a `pack.yaml` nor a dataset. An empty check does not count as passed, hence the error."
    }
    TOO_MANY_FILES = "HENG0909" "too-many-files" Error {
        message: "“{path}”里的文件超过 {limit} 个，或文件夹超过 {depth} 层" / "`{path}` holds more than {limit} files or more than {depth} levels of folders",
        label: "" / "",
        help: "请指明更小的文件夹。" / "Name a smaller folder.",
        explain: "`heng check` 逐级查看文件夹。为避免误从磁盘根目录开始，文件数和层数都有上限。" / "`heng check` walks through folders. So that a slip does not make it walk a whole disk, the numbers of files and levels are limited."
    }
    FOLDER_NOT_FOUND = "HENG0910" "folder-not-found" Error {
        message: "{option} 所指的文件夹“{path}”不存在" / "{option}: there is no folder `{path}`",
        label: "" / "",
        help: "请核对路径；相对路径从当前目录算起，要写文件夹，不写文件。" / "Check the path; relative paths start at the current directory. Name a folder, not a file.",
        explain: "`--sources` 指出来源文本所在的文件夹，`--rules` 指出指标体系所在的文件夹。路径写错时，heng 不会当作没有写这个选项：那样原文就不再核对，您却以为核对过了。\n\n例：`heng check datasets --sources 来源` 而文件夹叫 `sources`，改为 `--sources sources`。" / "`--sources` names the folder with the texts of the sources, `--rules` the folder of the packs. A slip in the path does not count as leaving the option out: quotes would go unchecked while you take them for checked.\n\nExample: in `heng check datasets --sources source` the folder is called `sources`: write `--sources sources`."
    }
    NOTHING_TO_SCORE = "HENG0911" "nothing-to-score" Error {
        message: "“{path}”里没有数据文件，也没有映射文件" / "there is no dataset and no mapping in `{path}`",
        label: "" / "",
        help: "数据文件写 rules: 和 facts:，映射文件写 mapping:；指标体系本身不评分。" / "A dataset has `rules:` and `facts:`, a mapping has `mapping:`; packs themselves are not scored.",
        explain: "`heng score` 对文件夹里（连同下级）的每个数据文件和映射文件评分。这里一个也没有，所以没有结果，而不是“全部通过”。\n\n例：`heng score rules` 应写成 `heng score datasets`。" / "`heng score` scores every dataset and mapping in a folder and the folders in it. Here there is none, so there is no result; that is not the same as success.\n\nExample: instead of `heng score rules` write `heng score datasets`."
    }
    NO_SUCH_ENTITY = "HENG0912" "no-such-entity" Error {
        message: "没有单位“{entity}”" / "there is no entity `{entity}`",
        label: "" / "",
        help: "例如有：{known}" / "There is, for example: {known}",
        explain: "`--entity` 写单位的编号或名称，`--year` 写年度，都要与数据一致。一个也对不上时不输出空表，免得以为没有问题。\n\n例：`heng score 各县.yaml --entity 甲县 --year 2023`。" / "`--entity` takes the id or the name of an entity, `--year` a year, as the data have them. Where nothing fits there is no empty table, which might be taken for good news.\n\nExample: `heng score counties.yaml --entity \"A County\" --year 2023`."
    }
    ENTITY_NOT_CHOSEN = "HENG0913" "entity-not-chosen" Error {
        message: "这里有 {count} 个单位，没有说明要看哪一个" / "there are {count} entities here, and none is chosen",
        label: "" / "",
        help: "用 --entity 写出编号或名称（多年的再加 --year）。例如有：{known}" / "Name one with --entity, by id or name (and --year where there are several). There is, for example: {known}",
        explain: "`heng explain` 说明一个单位的一个分数。映射文件和文件夹里有许多单位，要用 `--entity` 和 `--year` 指出一个。\n\n例：`heng explain 各县.yaml --entity 甲县 --year 2023 预算执行率`。" / "`heng explain` explains one score of one entity. A mapping or a folder has many: choose one with `--entity` and `--year`.\n\nExample: `heng explain counties.yaml --entity \"A County\" --year 2023 预算执行率`."
    }
    INTERNAL = "HENG0999" "internal-error" Error {
        message: "heng 内部错误：{detail}" / "internal error of heng: {detail}",
        label: "" / "",
        help: "这是 heng 的缺陷，不是您的数据的问题。请把命令和文件发给维护者。" / "This is a fault of heng, not of your data. Please send the command and the files to the maintainers.",
        explain: "程序到达了设计上不应到达的地方，于是停了下来。没有输出任何结果，也没有改动任何文件。请保留出错的命令和文件，发给维护者就能重现。" / "The program came to a place that it was designed never to reach, and stopped. No result was printed, no file changed. Keep the command and the files: with them the maintainers can see the same fault."
    }
}

/// Every code of the house, in order of its number.
#[must_use]
pub fn all_codes() -> Vec<&'static Code> {
    let mut all: Vec<&'static Code> = Vec::new();
    for family in [
        heng_source::codes::ALL,
        heng_formula::codes::ALL,
        heng_formula::script_codes::ALL,
        heng_formula::table_codes::ALL,
        heng_model::codes::extends::ALL,
        heng_tables::codes::ALL,
        heng_formula::population_codes::ALL,
        heng_scoring::codes::ALL,
        ALL,
    ] {
        all.extend(family);
    }
    all.extend(heng_model::codes::pack::ALL.iter());
    all.extend(heng_model::codes::dataset::ALL.iter());
    all.sort_by_key(|code| code.id);
    all
}

/// A code by its number (`HENG0310`, any case) or its short name (`weight-sum`).
#[must_use]
pub fn find_code(wanted: &str) -> Option<&'static Code> {
    all_codes().into_iter().find(|code| code.id.eq_ignore_ascii_case(wanted) || code.name.eq_ignore_ascii_case(wanted))
}

#[cfg(test)]
mod tests {
    use super::{all_codes, find_code};

    #[test]
    fn every_code_of_the_house_has_its_words_and_a_number_and_a_name_of_its_own() {
        let all = all_codes();
        assert_eq!(heng_source::check_words(&all), Vec::<String>::new());
        for code in all {
            assert_eq!(find_code(&code.id.to_lowercase()), Some(code));
            assert_eq!(find_code(code.name), Some(code));
        }
        assert_eq!(find_code("HENG"), None);
    }
}

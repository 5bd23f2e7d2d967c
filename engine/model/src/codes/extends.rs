//! The family HENG067x to HENG069x: packs that build on other packs.

heng_source::codes! {
    BASE_NOT_FOUND = "HENG0670" "base-not-found" Error {
        message: "找不到上级体系“{pack}”" / "the pack `{pack}` that this one builds on is not found",
        label: "本体系在它上面修改" / "this pack builds on it",
        help: "找过这些位置：{places}。请把上级体系的文件夹放在本体系的文件夹旁边，或用 --rules 指出它所在的文件夹。" / "Looked in: {places}. Put its folder beside that of this pack, or name the folder of the packs with --rules.",
        explain: "`extends:` 写上级体系的编号，也就是它的文件夹的名字。heng 先在本体系的文件夹旁边找，再到 `--rules` 指定的文件夹、当前位置和上面各级文件夹的 `rules/` 里找。\n\n找不到上级体系就不知道本体系没有写的部分是什么，所以不能评分。\n\n例：`rules/某县/pack.yaml` 写着 `extends: 某省部门整体`，则应有 `rules/某省部门整体/pack.yaml`。" / "`extends:` names a pack by its id, which is the name of its folder. heng looks beside the folder of this pack first, then in the folder given by `--rules` and in `rules/` of every folder above.\n\nWithout that pack nobody knows what this one leaves unsaid, so nothing can be scored by it.\n\nExample: where `rules/county/pack.yaml` says `extends: province`, there must be `rules/province/pack.yaml`.",
    }
    EXTENDS_CYCLE = "HENG0671" "extends-cycle" Error {
        message: "上级体系绕成了圈：{chain}" / "the packs build on one another in a circle: {chain}",
        label: "在这里回到了已经出现过的体系" / "here it comes back to a pack that was met before",
        help: "删去其中一个 extends:，让最上面的体系不再依据别的体系。" / "Remove one of the `extends:`, so that the uppermost pack builds on no other.",
        explain: "`extends:` 由下级指向上级，最后必须到一个不依据别人的体系。绕成圈时，没有哪一份是完整的，谁改了谁也说不清。\n\n例：县的体系 `extends: 市`，市的体系 `extends: 县`。市的体系应写 `extends: 省`，或写 `extends: null`。" / "`extends:` leads from a pack to the one above, and must end at one that builds on nothing. In a circle none of them is whole, and which of them changes which cannot be told.\n\nExample: the county's pack says `extends: city` and the city's `extends: county`. The city's should say `extends: province`, or `extends: null`.",
    }
    EXTENDS_DEPTH = "HENG0672" "extends-depth" Error {
        message: "上级体系超过 {limit} 层：{chain}" / "more than {limit} packs stand on one another: {chain}",
        label: "再往上就超过上限" / "one more is too many",
        help: "把中间几层合并成一份。" / "Put some of the packs between together into one.",
        explain: "体系可以一层层往上依据，最多 8 层。中国的行政层级从中央到乡镇只有五级，超过上限多半是写错了名字。\n\n层数太多时，一个数值从哪里来也很难看明白；`heng rules origin` 可以查看每个数值出自哪一层。" / "A pack may build on a pack that builds on another, up to 8 of them. From the centre to the township there are five levels of government, so more is most likely a wrong name.\n\nWith very many it is hard to see where a value comes from; `heng rules origin` shows the pack behind each.",
    }
    EXTENDS_NAME = "HENG0673" "extends-name" Error {
        message: "“{pack}”不能作上级体系的编号" / "`{pack}` cannot be the id of a pack to build on",
        label: "只写编号，不写路径" / "an id, not a path",
        help: "写上级体系的编号（它的文件夹的名字），不带斜杠、冒号。" / "Write the id of that pack (the name of its folder), without slashes and colons.",
        explain: "`extends:` 只写上级体系的编号，与数据文件的 `rules:` 一样。写路径的话，同一份体系换一个地方就读不到了，也可能指到别处的文件。\n\n例：`extends: ../省/pack.yaml` 应写成 `extends: 省`。" / "`extends:` takes the id of a pack, as `rules:` of a dataset does. With a path the pack could not be moved, and a path may lead to files elsewhere.\n\nExample: write `extends: province` for `extends: ../province/pack.yaml`.",
    }
    CHANGES_UNKNOWN = "HENG0674" "changes-unknown" Error {
        message: "上级体系里没有“{id}”，没有可以修改的内容" / "the pack below has no `{id}`, so there is nothing to change",
        label: "上级体系里没有" / "not in the pack below",
        help: "改正编号；如果是新增，请写全：{needed}。" / "Correct the id; if it is new, write it whole: {needed}.",
        explain: "下级体系里只写要改的键，其余沿用上级体系，所以编号必须是上级体系里有的。标出的编号上级体系里没有，内容又不全，不能当作新增的。\n\n悄悄忽略它，该改的分值就没有改，总分却照样出来。\n\n例：上级体系的指标叫 `支出率`，这里写成 `{id: 支岀率, weight: 12}`。" / "A pack that builds on another writes only the keys that differ and takes the rest from below, so the id must be one of the pack below. What is marked is not, and is not whole enough to be new.\n\nPassed over in silence, the weight would not be changed and a total would come out all the same.\n\nExample: the indicator below is `spent`, and the change says `{id: spend, weight: 12}`.",
    }
    REMOVES_UNKNOWN = "HENG0675" "removes-unknown" Error {
        message: "上级体系里没有“{id}”，不能删去" / "the pack below has no `{id}` to remove",
        label: "上级体系里没有" / "not in the pack below",
        help: "改正名字，或删去这一项。" / "Correct the name, or leave this out.",
        explain: "`remove: true` 删去上级体系里的一项。名字写错时，应删的还在，而写的人以为已经删了，所以这里报错。\n\n上级体系改版后也会这样：它自己已经删去的，下级不必再删。\n\n例：`{id: 固定资产利用律, remove: true}` 应为 `固定资产利用率`。" / "`remove: true` takes something of the pack below away. With a wrong name it would stay while its author thinks it gone, hence the error.\n\nIt also happens when the pack below is revised: what it has dropped itself need not be removed here.\n\nExample: `{id: use_of_asets, remove: true}` should name `use_of_assets`.",
    }
    PLACE_UNKNOWN = "HENG0676" "place-unknown" Error {
        message: "{key}: 写的“{id}”不存在" / "`{key}:` names `{id}`, which does not exist",
        label: "没有这一项" / "there is no such thing",
        help: "{key}: 写已有的编号；在它之前写的修改已经生效，删去的不能再用。" / "`{key}:` takes an id that is there; changes written above it are made already, so what they removed cannot be named.",
        explain: "`after:`、`before:` 指明放在哪一项之后、之前，`under:` 指明放在哪个指标之下。它们写的编号必须存在，否则不知道放在哪里。\n\n修改按书写的顺序进行：先新增的可以在后面引用，先删去的不能。\n\n例：`{id: 信息化, after: 预算编制, weight: 2, …}` 要求有 `预算编制` 这个指标。" / "`after:` and `before:` say behind or before what, `under:` beneath which indicator something belongs. The id must exist, or the place is unknown.\n\nChanges are made in the order in which they are written: what was added may be named further down, what was removed may not.\n\nExample: `{id: records, after: planning, weight: 2, …}` needs an indicator `planning`.",
    }
    PLACE_ELSEWHERE = "HENG0677" "place-elsewhere" Error {
        message: "{key}: 写的“{id}”在另一个指标之下" / "`{key}:` names `{id}`, which stands under another indicator",
        label: "不在同一个上级指标之下" / "not under the same parent",
        help: "要移到它那里去，加一行 under: {parent}；否则写同一上级指标之下的编号。" / "To move it there add `under: {parent}`; otherwise name one under the same parent.",
        explain: "`after:`、`before:` 只在同一个上级指标之下排先后。换到另一个指标之下会改变两边的分值合计，所以要用 `under:` 明说。\n\n例：`{id: 合同备案, after: 资产盘点}` 中，合同备案在采购管理之下，资产盘点在资产管理之下。" / "`after:` and `before:` only order what stands under one parent. Moving under another indicator changes the sums of both, so it is said with `under:`.\n\nExample: in `{id: contracts, after: stocktaking}` the contracts stand under procurement and the stocktaking under assets.",
    }
    NEW_WITHOUT_PLACE = "HENG0678" "new-without-place" Error {
        message: "“{id}”是新增的，没有说放在哪里" / "`{id}` is new, and its place is not said",
        label: "上级体系里没有" / "not in the pack below",
        help: "加一行 after: 或 before:，写排在哪一项之后或之前；指标也可以写 under: 上级指标的编号。编号写错了的，请改正。" / "Add `after:` or `before:` with what it follows or precedes; an indicator may say `under:` with the id of its parent. If the id is a slip, correct it.",
        explain: "写在 `indicators:` 最外层的编号可以是上级体系里任何一级的指标。上级体系里没有的，就是新增的；为了不把笔误当作新增，新增的必须说明放在哪里。\n\n写在某个指标的 `indicators:` 里面的，已经说明了放在它之下，排在最后。\n\n例：`{id: 信息化建设, under: 管理效率, weight: 2, measure: …, score: …}`。" / "At the top of `indicators:` any indicator of the pack below may be named, whatever its level. What is not there is new; lest a slip of the pen be taken for something new, its place must be said.\n\nWhat is written inside the `indicators:` of another has its place by that, behind the others.\n\nExample: `{id: records, under: management, weight: 2, measure: …, score: …}`.",
    }
    MOVED_SILENTLY = "HENG0679" "moved-silently" Error {
        message: "“{id}”在上级体系里不在“{parent}”之下" / "in the pack below `{id}` does not stand under `{parent}`",
        label: "写在了另一个指标之下" / "written under another indicator",
        help: "只是修改，就写在最外层，或写在它原来的上级指标之下；要移过来，加一行 under: {parent}。" / "To change it, write it at the top or under its own parent; to move it here, add `under: {parent}`.",
        explain: "修改一个指标可以照原来的层次写，也可以直接写在最外层。写在另一个指标之下，可能是想移动它，也可能是看错了层次；移动会改变两边的分值合计，所以要明说。\n\n例：`{id: 合同备案, under: 资产管理}` 把合同备案移到资产管理之下。" / "A change is written at the level where the indicator stands, or simply at the top. Written under another, it may be meant to move or the level was misread; moving changes the sums of both, so it must be said.\n\nExample: `{id: contracts, under: assets}` moves the contracts under assets.",
    }
    REMOVE_AND_MORE = "HENG0680" "remove-and-more" Error {
        message: "remove: 只能写 true，不能与别的内容同写" / "`remove:` takes only `true`, with nothing beside it",
        label: "要么删去，要么修改" / "either remove or change",
        help: "要删去，只留 remove: true（指标和等级再写上编号）；要修改，删去 remove:。" / "To remove it keep only `remove: true` (and the id of an indicator or a grade); to change it drop `remove:`.",
        explain: "`remove: true` 删去上级体系里的一项。旁边还写着别的键，就不清楚是要删去还是要修改；`remove: false` 什么也不说明。\n\n要整个换掉一个指标：先想想要改的键，逐个写上；不要的键写 `键: {remove: true}`。\n\n例：由评定改为公式：`{id: 培训, measure: 培训率, score: {proportional: {target: 100%}}}`。" / "`remove: true` takes something of the pack below away. With other keys beside it nobody can tell whether it is to go or to be changed; `remove: false` says nothing.\n\nTo change an indicator from the ground up write the keys that differ, and `key: {remove: true}` for those that must go.\n\nExample: from a judgement to a formula: `{id: training, measure: trained, score: {proportional: {target: 100%}}}`.",
    }
    CHANGES_NOTHING = "HENG0681" "changes-nothing" Warning {
        message: "这里写的与上级体系相同，没有修改什么" / "this is what the pack below says; nothing is changed",
        label: "与上级体系相同" / "the same below",
        help: "删去这一行；如果本想修改，请写上新的值。" / "Leave it out; if a change was meant, write the new value.",
        explain: "下级体系只写不同的地方。与上级体系相同的值写在这里，多半是忘了改；而且上级体系以后修改时，这里会挡住新的值。\n\n例：上级体系的分值是 10，这里也写 `weight: 10`。要固定这个值不随上级体系变动，就在 `accepted:` 里写明。" / "A pack that builds on another writes what differs. A value that is the same below was probably left unchanged by mistake; and when the pack below is revised, it would keep the new value out.\n\nExample: the weight is 10 below, and the change says `weight: 10`. If it is meant to stay whatever the pack below says, accept this in `accepted:`.",
    }
    INPUT_UNIT_CHANGED = "HENG0682" "input-unit-changed" Warning {
        message: "数据项“{input}”的单位由 {before} 改为 {after}" / "the unit of the input `{input}` changes from {before} to {after}",
        label: "上级体系用另一个单位" / "the pack below has another unit",
        help: "确认填报的单位确实不同，并把原因写进 accepted:；否则删去。为上级体系编制的数据文件不能再直接使用。" / "Make sure that the unit of the data does differ and say why in `accepted:`; otherwise leave it out. Datasets made for the pack below can no longer be used as they are.",
        explain: "数据文件里没有写单位的数按指标体系的单位读。单位一改，同一份数据的金额就差成千上万倍，所以要由写的人确认。\n\n公式里写明单位的数（如 `100万元`）不受影响；按小数位数取舍的指标值会受影响。\n\n例：上级体系 `支出: {type: amount, unit: 万元}`，这里改为 `支出: {unit: 元}`。" / "A number without a unit in a dataset is read in the unit of the pack. With another unit the same data are off by a factor of thousands, so the author must confirm it.\n\nNumbers with a unit in formulas (`100万元`) are not touched; measures that are rounded to decimal places are.\n\nExample: below `spent: {type: amount, unit: 万元}`, and here `spent: {unit: 元}`.",
    }
    CHANGED_TWICE = "HENG0683" "changed-twice" Error {
        message: "“{id}”在这里修改了两次" / "`{id}` is changed twice here",
        label: "第二次" / "the second time",
        help: "把两处合并成一处。" / "Put the two together.",
        explain: "同一个指标或等级在一份体系里只能修改一次。两处都改了分值时，后一处会盖过前一处，而看到前一处的人以为它有效。\n\n例：`indicators: [{id: 支出率, weight: 12}, {id: 支出率, standard: …}]` 应合写为 `{id: 支出率, weight: 12, standard: …}`。" / "An indicator or a grade is changed once in a pack. Where both places change the weight the second would win, and whoever reads the first believes it.\n\nExample: write `indicators: [{id: spent, weight: 12}, {id: spent, standard: …}]` as `{id: spent, weight: 12, standard: …}`.",
    }
    MOVED_INTO_ITSELF = "HENG0684" "moved-into-itself" Error {
        message: "“{id}”不能移到它自己或它的下级之下" / "`{id}` cannot be moved under itself or under what stands below it",
        label: "在它自己之下" / "lies below it",
        help: "under: 写另一个指标的编号。" / "Name another indicator in `under:`.",
        explain: "`under:` 把一个指标连同它的下级移到另一个指标之下。移到自己的下级之下，这一支就与整个体系脱开了。\n\n例：`预算执行` 在 `管理效率` 之下，就不能写 `{id: 管理效率, under: 预算执行}`。" / "`under:` moves an indicator with all that stands below it under another. Moved below itself the branch would hang on nothing.\n\nExample: where `budget` stands under `management`, `{id: management, under: budget}` is refused.",
    }
    SHADOWED_FUNCTION = "HENG0685" "shadowed-function" Error {
        message: "脚本函数“{function}”与上级体系的函数同名" / "the script function `{function}` has the name of one in the pack below",
        label: "本体系的函数" / "the function of this pack",
        help: "换一个名字；确实要用自己的，在 pack.yaml 里写 shadows: [{function}]。" / "Choose another name; if it is meant to stand in its place, write `shadows: [{function}]` in pack.yaml.",
        explain: "公式里的脚本函数在写那条公式的体系里找：上级体系的公式始终用上级体系的函数，本体系的公式先用本体系的。同一个名字因此有两个意思，读的人容易看错，所以要用 `shadows:` 声明。\n\n声明以后，从上级体系沿用的公式仍然用上级体系的函数；要改用自己的，就在本体系里重写那个指标的 score:。" / "The function of a `script:` is looked for in the pack that wrote it: what the pack below wrote always calls the functions below, what this pack writes calls its own first. One name thus has two meanings, which misleads readers, so it must be declared in `shadows:`.\n\nEven then what is taken over from below calls the function below; to use the own one, write the `score:` of the indicator anew.",
    }
    SHADOWS_NOTHING = "HENG0686" "shadows-nothing" Error {
        message: "shadows: 里的“{function}”不是两边都有的函数" / "`{function}` in `shadows:` is not a function of both packs",
        label: "没有同名的函数" / "no function is shadowed",
        help: "改正名字，或从 shadows: 里删去。" / "Correct the name, or take it out of `shadows:`.",
        explain: "`shadows:` 声明本体系的脚本里哪些函数与上级体系的同名。列出的名字必须在本体系和某个上级体系的脚本里都有，否则这条声明不起作用，多半是写错了，或者上级体系已经改名。" / "`shadows:` declares which functions of the pack's own scripts have the name of one below. Each name must be a function of this pack and of one below; otherwise the declaration does nothing, and is a slip of the pen or the pack below has renamed its function.",
    }
    TWO_PLACES = "HENG0687" "two-places" Error {
        message: "after: 和 before: 只能写一个" / "only one of `after:` and `before:` can be given",
        label: "另一个已经说明了位置" / "the place is said by the other",
        help: "删去其中一个。" / "Remove one of them.",
        explain: "`after:` 说排在哪一项之后，`before:` 说排在哪一项之前，有一个就够了。两个都写，可能互相矛盾。\n\n例：`{grade: 特优, before: 优, from: 95}`。" / "`after:` says what something follows, `before:` what it precedes; one of them is enough. Two of them can contradict each other.\n\nExample: `{grade: outstanding, before: 优, from: 95}`.",
    }
    UNKNOWN_VALUE = "HENG0688" "unknown-value" Error {
        message: "指标“{indicator}”没有写“{field}”" / "`{indicator}` has no `{field}`",
        label: "" / "",
        help: "写有的是：{known}。不带点号时列出全部。" / "What it has: {known}. Without a field all of them are shown.",
        explain: "`heng rules origin 体系 指标.键` 只列出一个键的来历。指标没有写这个键，也没有从体系的顶层沿用它。\n\n例：`heng rules origin 某县 支出率.weight`；不写键（`heng rules origin 某县 支出率`）就列出全部。" / "`heng rules origin PACK INDICATOR.key` shows where one key comes from. The indicator does not have this key, nor takes it from the top of the pack.\n\nExample: `heng rules origin county spent.weight`; without a key (`heng rules origin county spent`) all of them are shown.",
    }
}

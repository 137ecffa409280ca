#include "rapport/core/text.h"
#include "rapport/presentation/duplicates.h"
#include "rapport/presentation/format.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

constexpr int idBits = 31;
constexpr int longestHinted = 40; ///< characters of a name, so that the reasons have room behind it

/// The same pair has the same id after a reload, so that selection stays with it.
qint64 idOf(const storage::DuplicatePair& pair) { return (pair.one.id.value() << idBits) ^ pair.other.id.value(); }

qint64 certainOnes(const storage::DuplicatePairs& pairs) {
    return std::count_if(pairs.pairs.begin(), pairs.pairs.end(),
                         [](const storage::DuplicatePair& pair) { return pair.resemblance.certain; });
}

Line lineOf(const storage::DuplicatePair& pair, const RowActions& actions) {
    const bool certain = pair.resemblance.certain;
    return {.id = idOf(pair),
            .customer = pair.one.id,
            .cells = {{.text = duplicateName(pair.one), .strong = true},
                      {.text = duplicateName(pair.other), .strong = true},
                      {duplicateReasons(pair.resemblance)},
                      {.text = certain ? DuplicatesModel::tr("certain")
                                       : DuplicatesModel::tr("%1 of 100").arg(pair.resemblance.score),
                       .tone = certain ? Tone::Green : Tone::Neutral,
                       .chip = true}},
            .actions = actions};
}

} // namespace

RowActions duplicateActions() {
    return {{u"merge"_s, DuplicatesModel::tr("Merge…"), u"M"_s, true, domain::Act::ChangeCustomers},
            {u"apart"_s, DuplicatesModel::tr("Not the same"), u"X"_s, true, domain::Act::ChangeCustomers},
            {u"other"_s, DuplicatesModel::tr("Open the other"), u"O"_s, false}};
}

QString duplicateReasons(const domain::Resemblance& resemblance) {
    QStringList words;
    for (const domain::LikenessReason reason : resemblance.reasons)
        words += inWords(reason);
    return words.join(u", "_s);
}

QString duplicateName(const storage::DuplicateSide& side) {
    return side.organisation.isEmpty()
               ? side.name
               : DuplicatesModel::tr("%1, %2", "customer, organisation").arg(side.name, side.organisation);
}

QString duplicatesSummary(const storage::DuplicatePairs& pairs) {
    const QString all = counted(pairs.found, DuplicatesModel::tr("pair"), DuplicatesModel::tr("pairs"));
    const qint64 certain = certainOnes(pairs);
    return certain == 0 ? all : DuplicatesModel::tr("%1, %2 of them certain").arg(all, numberText(certain));
}

QString duplicateHint(const storage::Duplicate& duplicate) {
    return DuplicatesModel::tr("Perhaps already here: %1 – %2")
        .arg(text::elided(duplicateName(duplicate.side), longestHinted), duplicateReasons(duplicate.resemblance));
}

std::vector<domain::MergeField> mergeLines(const services::MergePair& pair, const QSet<QString>& fromOther) {
    return mergeFields(pair.kept, pair.other, fromOther, pair.names, &partialDateText);
}

QString photoWarning(const services::MergePair& pair) {
    const QByteArray& ours = pair.kept.customer.photo;
    const QByteArray& theirs = pair.other.customer.photo;
    if (ours.isEmpty() || theirs.isEmpty() || ours == theirs)
        return {};
    return DuplicatesModel::tr("The photo that you do not choose stays only with the customer who goes to the trash.");
}

DuplicatesModel::DuplicatesModel(QObject* parent)
    : LinesModel({tr("Customer"), tr("Perhaps the same"), tr("Why"), tr("How likely")}, parent) {}

void DuplicatesModel::show(const storage::DuplicatePairs& pairs, const domain::Permissions& permissions) {
    m_pairs = pairs;
    const RowActions actions = permitted(duplicateActions(), permissions);
    const qint64 certain = certainOnes(pairs);
    std::vector<Line> lines;
    qint64 place = 0;
    for (const auto& pair : pairs.pairs) {
        if (place == 0 && certain > 0)
            lines.push_back({.kind = RowKind::Heading, .id = 1, .cells = {{tr("Certain (%1)").arg(numberText(certain))}}});
        if (place == certain)
            lines.push_back(
                {.kind = RowKind::Heading, .id = 2, .cells = {{tr("Likely (%1)").arg(numberText(pairs.found - certain))}}});
        lines.push_back(lineOf(pair, actions));
        ++place;
    }
    if (const qint64 more = pairs.found - place; more > 0)
        lines.push_back({.kind = RowKind::Link, .id = 1, .cells = {{tr("and %1 more").arg(numberText(more))}}});
    LinesModel::show(std::move(lines));
}

const storage::DuplicatePair* DuplicatesModel::pairOf(qint64 lineId) const {
    const auto found = std::find_if(m_pairs.pairs.begin(), m_pairs.pairs.end(),
                                    [lineId](const storage::DuplicatePair& pair) { return idOf(pair) == lineId; });
    return found == m_pairs.pairs.end() ? nullptr : &*found;
}

} // namespace rapport::presentation

#include "rapport/printing/labels.h"

#include <QCoreApplication>
#include <algorithm>

namespace rapport::printing {

using namespace Qt::StringLiterals;

namespace {

struct LabelWords {
    Q_DECLARE_TR_FUNCTIONS(LabelWords)
};

constexpr double inch = 25.4;

std::vector<LabelSheet> allSheets() {
    const QSizeF a4(210, 297);
    return {
        {u"a4-3x8"_s, LabelWords::tr("A4, 3 × 8 labels (70 × 37 mm)"), a4, 3, 8, {70, 37}, {0, 0.5}, {70, 37}},
        {u"a4-3x7"_s, LabelWords::tr("A4, 3 × 7 labels (63.5 × 38.1 mm)"), a4, 3, 7, {63.5, 38.1}, {7.21, 15.15}, {66.04, 38.1}},
        {u"letter-3x10"_s,
         LabelWords::tr("Letter, 3 × 10 labels (2⅝ × 1 in)"),
         {8.5 * inch, 11 * inch},
         3,
         10,
         {2.625 * inch, inch},
         {0.1875 * inch, 0.5 * inch},
         {2.75 * inch, inch}}};
}

} // namespace

const std::vector<LabelSheet>& labelSheets() {
    static const std::vector<LabelSheet> sheets = allSheets();
    return sheets;
}

std::optional<LabelSheet> labelSheetNamed(const QString& key) {
    const auto& all = labelSheets();
    const auto found = std::find_if(all.begin(), all.end(), [&key](const LabelSheet& sheet) { return sheet.key == key; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::vector<LabelPlace> labelPlaces(const LabelSheet& sheet, size_t count, int start) {
    std::vector<LabelPlace> places;
    const int skipped = std::clamp(start, 1, sheet.count()) - 1;
    for (size_t i = 0; i < count; ++i) {
        const auto number = i + static_cast<size_t>(skipped);
        const int page = static_cast<int>(number / static_cast<size_t>(sheet.count()));
        const int onPage = static_cast<int>(number % static_cast<size_t>(sheet.count()));
        const QPointF corner(sheet.first.x() + onPage % sheet.columns * sheet.pitch.width(),
                             sheet.first.y() + onPage / sheet.columns * sheet.pitch.height());
        places.push_back({page, QRectF(corner, sheet.label)});
    }
    return places;
}

} // namespace rapport::printing

#pragma once

#include <QRectF>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

namespace rapport::printing {

/// A sheet of labels, in millimetres.
struct LabelSheet {
    QString key;  ///< as on the command line: "a4-3x8"
    QString name; ///< translated: "A4, 3 × 8 (70 × 37 mm)"
    QSizeF page;
    int columns = 1;
    int rows = 1;
    QSizeF label;
    QPointF first; ///< the upper left corner of the first label
    QSizeF pitch;  ///< from one label's corner to the next one's
    [[nodiscard]] int count() const { return columns * rows; }
};
/// A4 3 × 8 of 70 × 37 mm, A4 3 × 7 of 63.5 × 38.1 mm, Letter 3 × 10 of 2⅝ × 1 in (Avery 5160 and its like).
[[nodiscard]] const std::vector<LabelSheet>& labelSheets();
[[nodiscard]] std::optional<LabelSheet> labelSheetNamed(const QString& key);

/// Where a label lies: on which page, counted from 0, and where on it.
struct LabelPlace {
    int page = 0;
    QRectF rect; ///< mm
};
/// Row by row, from the label number `start` (1 is the first) of the first sheet on.
[[nodiscard]] std::vector<LabelPlace> labelPlaces(const LabelSheet& sheet, size_t count, int start);

/// A line of a label in its place.
struct LabelLine {
    QString text;
    QRectF rect; ///< mm, within the label
};
struct LabelText {
    double points = 0; ///< the size of the letters
    std::vector<LabelLine> lines;
};
/// The width in millimetres of a text in letters of so many points.
using MeasureText = std::function<double(const QString&, double points)>;
/// An address within `label`, away from its edges: in letters of 11 points, smaller where a line is too long or there are too
/// many of them, down to 5; what is too long even then ends in an ellipsis, and lines that have no room are left out from above
/// the last two. Nothing lies outside the label.
[[nodiscard]] LabelText labelText(const QStringList& address, const QRectF& label, const MeasureText& measure);

/// A PDF file, one page a sheet. Needs a QGuiApplication.
[[nodiscard]] QByteArray labelsPdf(const LabelSheet& sheet, const std::vector<QStringList>& addresses, int start);

} // namespace rapport::printing

#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>
#include <vector>

class QPainter;

namespace rapport::presentation {

enum class Paper { A4, Letter };
/// The one that printers hold where the user lives.
[[nodiscard]] Paper usualPaper();

/// Something drawn on a page; measures are points (1/72 inch) from its left upper corner.
struct PrintItem {
    QRectF place;
    QString text = {}; ///< empty for a box alone
    double size = 9;   ///< of the letters
    bool bold = false;
    bool wraps = false; ///< over as many lines as the place has; else one, elided
    QColor ink = Qt::black;
    QColor ground = Qt::transparent;
    QColor border = Qt::transparent;
    Qt::Alignment align = Qt::AlignLeading | Qt::AlignVCenter;
};

/// `text` in at most `most` (1 or more) lines of `width`, in the unit of `font`; what is over is elided in the last.
[[nodiscard]] QStringList linesOf(const QString& text, const QFont& font, double width, int most);

/// Pages with a title on top and their number below, always dark on white. What lies on them is laid out by who derives from it,
/// left to right; they are drawn as people read.
class PrintedPages {
public:
    [[nodiscard]] QSizeF pageSize() const { return m_size; } ///< points
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] const std::vector<PrintItem>& page(int number) const { return m_pages[static_cast<size_t>(number)]; }
    /// Draws one page in a painter whose unit is a point.
    void paint(QPainter& painter, int number) const;
    [[nodiscard]] QByteArray toPdf() const;

protected:
    enum class Lies { Upright, Across };
    PrintedPages(Paper paper, Lies lies, const QString& title);
    void beginPage();
    void add(const PrintItem& item) { m_pages.back().push_back(item); }
    void numberPages();
    [[nodiscard]] QRectF room() const; ///< within the margins, under the title

private:
    QSizeF m_size;
    QString m_title;
    Qt::LayoutDirection m_direction;
    std::vector<std::vector<PrintItem>> m_pages;
};

} // namespace rapport::presentation

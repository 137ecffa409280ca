#include "rapport/presentation/printedpages.h"

#include "rapport/presentation/format.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

constexpr double margin = 36;
constexpr double titleHeight = 30;
constexpr double footHeight = 16;
constexpr int pdfResolution = 1200;

struct PrintWords {
    Q_DECLARE_TR_FUNCTIONS(PrintedPages)
};

QSizeF sizeOf(Paper paper, bool across) {
    const QSizeF size = QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter).size(QPageSize::Point);
    return across ? size.transposed() : size;
}

QFont fontOf(const PrintItem& item) {
    QFont font;
    font.setPixelSize(static_cast<int>(item.size));
    font.setBold(item.bold);
    return font;
}

QRectF mirrored(const QRectF& place, double width, Qt::LayoutDirection direction) {
    return direction == Qt::LeftToRight ? place : QRectF(width - place.right(), place.top(), place.width(), place.height());
}

void paintText(QPainter& painter, const QRectF& place, const PrintItem& item) {
    const QFont font = fontOf(item);
    painter.setFont(font);
    painter.setPen(item.ink);
    const int most = item.wraps ? std::max(1, static_cast<int>(place.height() / QFontMetricsF(font).height())) : 1;
    const auto lines = linesOf(item.text, font, place.width(), most);
    painter.drawText(place, static_cast<int>(item.align), lines.join(u'\n'));
}

} // namespace

QStringList linesOf(const QString& text, const QFont& font, double width, int most) {
    const QString words = text.simplified();
    QStringList lines;
    if (words.isEmpty())
        return lines;
    QTextLayout layout(words, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() + 1 == most;
        const QString shown = words.mid(line.textStart(), last ? -1 : line.textLength()).trimmed();
        lines << QFontMetricsF(font).elidedText(shown, Qt::ElideRight, width);
        if (last)
            break;
    }
    layout.endLayout();
    return lines;
}

Paper usualPaper() { return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? Paper::Letter : Paper::A4; }

PrintedPages::PrintedPages(Paper paper, Lies lies, const QString& title)
    : m_size(sizeOf(paper, lies == Lies::Across))
    , m_title(title)
    , m_direction(QLocale().textDirection()) {}

QRectF PrintedPages::room() const {
    return {margin, margin + titleHeight, m_size.width() - 2 * margin, m_size.height() - 2 * margin - titleHeight - footHeight};
}

void PrintedPages::beginPage() {
    m_pages.emplace_back();
    add({.place = {margin, margin, m_size.width() - 2 * margin, titleHeight - 10}, .text = m_title, .size = 16, .bold = true});
}

void PrintedPages::numberPages() {
    int number = 0;
    for (auto& page : m_pages)
        page.push_back({.place = {margin, m_size.height() - margin - footHeight, m_size.width() - 2 * margin, footHeight},
                        .text = PrintWords::tr("Page %1 of %2").arg(numberText(++number), numberText(pageCount())),
                        .size = 8,
                        .ink = QColor(0x5c6670),
                        .align = Qt::AlignTrailing | Qt::AlignBottom});
}

void PrintedPages::paint(QPainter& painter, int number) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(m_direction);
    for (const PrintItem& item : page(number)) {
        const QRectF place = mirrored(item.place, m_size.width(), m_direction);
        if (item.ground.alpha() > 0 || item.border.alpha() > 0) {
            painter.setBrush(item.ground);
            painter.setPen(item.border.alpha() > 0 ? QPen(item.border, 0.5) : QPen(Qt::NoPen));
            painter.drawRect(place);
        }
        if (!item.text.isEmpty())
            paintText(painter, place, item);
    }
    painter.restore();
}

QByteArray PrintedPages::toPdf() const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(m_title);
    writer.setCreator(u"Rapport"_s);
    writer.setResolution(pdfResolution);
    writer.setPageSize(QPageSize(m_size, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    painter.scale(pdfResolution / 72.0, pdfResolution / 72.0);
    for (int number = 0; number < pageCount(); ++number) {
        if (number > 0)
            writer.newPage();
        paint(painter, number);
    }
    painter.end();
    return bytes;
}

} // namespace rapport::presentation

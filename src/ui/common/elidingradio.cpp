#include "ui/common/elidingradio.h"

#include "ui/common/plaintext.h"

#include <QStyle>
#include <QStyleOptionButton>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
constexpr int leastWords = 60;       ///< pixels
constexpr int longestHinted = 400;   ///< pixels of words that are asked for
constexpr int longestMeasured = 200; ///< characters
} // namespace

ElidingRadio::ElidingRadio(const QString& words, QWidget* parent)
    : QRadioButton(parent)
    , m_words(words.simplified()) {
    setToolTip(literally(words));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    fitWords();
}

QSize ElidingRadio::sizeHint() const {
    const int words = std::min(longestHinted, fontMetrics().horizontalAdvance(m_words.left(longestMeasured)));
    return minimumSizeHint() + QSize(std::max(0, words - leastWords), 0);
}

QSize ElidingRadio::minimumSizeHint() const {
    QStyleOptionButton option;
    initStyleOption(&option);
    const int picture = icon().isNull() ? 0 : iconSize().width() + 4;
    const QSize contents(leastWords + picture, std::max(fontMetrics().height(), icon().isNull() ? 0 : iconSize().height()));
    return style()->sizeFromContents(QStyle::CT_RadioButton, &option, contents, this);
}

void ElidingRadio::resizeEvent(QResizeEvent* event) {
    QRadioButton::resizeEvent(event);
    fitWords();
}

void ElidingRadio::changeEvent(QEvent* event) {
    QRadioButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitWords();
}

void ElidingRadio::fitWords() {
    const int room = leastWords + width() - minimumSizeHint().width();
    QString words = fontMetrics().elidedText(m_words, Qt::ElideRight, room);
    words = isolated(withoutKey(words));
    if (words != text())
        setText(words);
}

} // namespace rapport::ui

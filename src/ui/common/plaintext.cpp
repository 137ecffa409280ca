#include "ui/common/plaintext.h"

#include "ui/theme/tokens.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
constexpr int fieldHeight = 32; ///< px of a field of one line

/// A label in one of the tokens' colours, which stays right when the theme changes.
class TokenLabel final : public QLabel {
public:
    TokenLabel(const QString& text, QColor Tokens::*color, QWidget* parent)
        : QLabel(text, parent)
        , m_color(color) {
        setTextFormat(Qt::PlainText);
        setAlignment(atBeginning(*this));
        recolour();
    }

protected:
    void changeEvent(QEvent* event) override {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange && !m_busy)
            recolour();
    }

private:
    void recolour() {
        m_busy = true;
        QPalette own;
        own.setColor(QPalette::WindowText, tokensOf(palette()).*m_color);
        setPalette(own);
        m_busy = false;
    }

    QColor Tokens::*m_color;
    bool m_busy = false;
};
} // namespace

Qt::Alignment atBeginning(const QWidget& label) {
    return (label.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter;
}

QString literally(const QString& text) {
    return text.isEmpty() ? QString() : u"<span>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</span>"_s;
}

QString withoutKey(QString text) { return text.replace(u'&', u"&&"_s); }

QString spoken(QString label) { return label.replace(u"&&"_s, u"\x01"_s).remove(u'&').replace(u'\x01', u'&'); }

QLabel* plainLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(atBeginning(*label));
    label->setWordWrap(true);
    return label;
}

QLabel* softLabel(const QString& text, QWidget* parent) {
    auto* label = new TokenLabel(text, &Tokens::soft, parent);
    label->setWordWrap(true);
    return label;
}

QLabel* problemLabel(QWidget* parent) {
    auto* label = new TokenLabel({}, &Tokens::red, parent);
    label->setWordWrap(true);
    label->hide();
    return label;
}

QLabel* titleLabel(const QString& text, QWidget* parent) {
    auto* label = plainLabel(text, parent);
    label->setWordWrap(false);
    label->setFont(titleFont(label->font()));
    return label;
}

QLabel* sectionLabel(const QString& text, QWidget* parent) {
    auto* label = new TokenLabel(text, &Tokens::soft, parent);
    label->setFont(sectionFont(label->font()));
    return label;
}

QHBoxLayout* sectionLine(const QString& title, QWidget* button, QWidget* parent) {
    auto* line = new QHBoxLayout;
    line->addWidget(sectionLabel(title, parent), 1, Qt::AlignBottom);
    if (button)
        line->addWidget(button);
    return line;
}

void takeAnyLength(QWidget* form) {
    for (auto* field : form->findChildren<QLineEdit*>())
        field->setMaxLength(std::numeric_limits<int>::max());
}

void beginLines(QWidget* form) {
    for (auto* label : form->findChildren<QLabel*>())
        if (label->wordWrap() && label->textFormat() == Qt::PlainText)
            label->setAlignment(atBeginning(*label));
}

QString isolated(const QString& words) {
    constexpr QChar begin(0x2068); // FIRST STRONG ISOLATE, Unicode Standard Annex 9
    constexpr QChar end(0x2069);
    return words.isEmpty() ? words : begin + words + end;
}

void levelLabels(QWidget* sheet) {
    for (auto* form : sheet->findChildren<QFormLayout*>()) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const auto* label = form->itemAt(row, QFormLayout::LabelRole);
            if (label && label->widget())
                label->widget()->setFixedHeight(std::max(fieldHeight, label->widget()->sizeHint().height()));
        }
    }
}

int lineFlags(bool rtl) {
    const Qt::Alignment beginning = rtl ? Qt::AlignRight : Qt::AlignLeft;
    return static_cast<int>(beginning | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine;
}

QFont titleFont(const QFont& font) {
    QFont title(font);
    if (font.pointSizeF() > 0)
        title.setPointSizeF(font.pointSizeF() * 1.5);
    else
        title.setPixelSize(font.pixelSize() * 3 / 2);
    title.setWeight(QFont::DemiBold);
    return title;
}

QFont sectionFont(const QFont& font) {
    QFont section(font);
    if (font.pointSizeF() > 0)
        section.setPointSizeF(font.pointSizeF() - 1.5);
    else
        section.setPixelSize(font.pixelSize() - 2);
    section.setWeight(QFont::DemiBold);
    section.setCapitalization(QFont::AllUppercase);
    section.setLetterSpacing(QFont::AbsoluteSpacing, 0.7);
    return section;
}

} // namespace rapport::ui

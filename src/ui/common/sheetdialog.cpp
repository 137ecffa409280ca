#include "ui/common/sheetdialog.h"

#include "rapport/core/text.h"
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QAccessible>
#include <QBitmap>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

namespace rapport::ui {

namespace {
constexpr int corner = 10;
constexpr int longestTitle = 120; ///< characters
constexpr int shadowReach = 20;   ///< px around the sheet
constexpr int shadowDrop = 6;     ///< px further below than above
constexpr int shadowStrength = 5; ///< alpha of each of the shadow's layers

/// Lies over the whole window while a dialog is open, with the dialog's shadow: the dialog is a window of its own, and without a
/// compositor nothing around it can be half transparent.
class Dimmer final : public QWidget {
public:
    Dimmer(QWidget* window, QWidget* sheet)
        : QWidget(window)
        , m_sheet(sheet) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAccessibleName(QDialog::tr("Dimmed window"));
        setGeometry(window->rect());
        window->installEventFilter(this);
        sheet->installEventFilter(this);
        raise();
        show();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), QColor(0, 0, 0, 70));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, shadowStrength));
        const QRectF sheet(mapFromGlobal(m_sheet->pos()), m_sheet->size());
        for (int reach = shadowReach; reach > 0; reach -= 2)
            painter.drawRoundedRect(sheet.adjusted(-reach, shadowDrop - reach, reach, shadowDrop + reach), corner + reach,
                                    corner + reach);
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Resize && watched == parentWidget())
            setGeometry(parentWidget()->rect());
        if ((event->type() == QEvent::Move || event->type() == QEvent::Resize) && watched == m_sheet)
            update();
        return QWidget::eventFilter(watched, event);
    }

private:
    QWidget* m_sheet;
};
} // namespace

SheetDialog::SheetDialog(const QString& title, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_title(plainLabel(text::elided(title, longestTitle), this))
    , m_titleLine(new QHBoxLayout)
    , m_quietLine(softLabel({}, this))
    , m_body(new QVBoxLayout)
    , m_footerStart(new QHBoxLayout)
    , m_footer(new QHBoxLayout) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setAccessibleName(title);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.1);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_titleLine->addWidget(m_title, 1);
    m_footer->setSpacing(8);
    auto* footerLine = new QHBoxLayout;
    footerLine->addLayout(m_footerStart);
    footerLine->addStretch(1);
    footerLine->addLayout(m_footer);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(12);
    m_body->setSpacing(8);
    layout->addLayout(m_titleLine);
    layout->addWidget(m_quietLine);
    m_quietLine->hide();
    layout->addLayout(m_body, 1);
    layout->addLayout(footerLine);
    setSheetWidth(520);
}

SheetDialog::~SheetDialog() { delete m_dimmer; }

void SheetDialog::setSheetWidth(int width) {
    setMinimumWidth(width);
    setMaximumWidth(width);
}

void SheetDialog::setTitle(const QString& title) {
    setWindowTitle(title);
    setAccessibleName(title);
    m_title->setText(text::elided(title, longestTitle));
}

void SheetDialog::setNote(const QString& note) {
    delete m_note;
    m_note = new Chip(note, presentation::Tone::Neutral, this);
    m_titleLine->addWidget(m_note);
}

void SheetDialog::setQuietLine(const QString& line) {
    if (line == quietLine())
        return;
    m_quietLine->setText(line);
    m_quietLine->setVisible(!line.isEmpty());
    QAccessibleEvent told(m_quietLine, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

QString SheetDialog::quietLine() const { return m_quietLine->isHidden() ? QString() : m_quietLine->text(); }

Button* SheetDialog::addButton(const QString& label, const QString& keyHint) {
    auto* button = new Button(label, keyHint, Button::Kind::Plain, this);
    m_footer->addWidget(button);
    return button;
}

Button* SheetDialog::addPrimaryButton(const QString& label, const QString& keyHint) {
    m_primary = new Button(label, keyHint, Button::Kind::Primary, this);
    m_primary->setDefault(true);
    m_footer->addWidget(m_primary);
    return m_primary;
}

void SheetDialog::addFooterWidget(QWidget* widget) { m_footerStart->addWidget(widget, 0, Qt::AlignLeft | Qt::AlignVCenter); }

void SheetDialog::open() {
    takeAnyLength(this);
    levelLabels(this);
    if (parentWidget() && !m_dimmer)
        m_dimmer = new Dimmer(parentWidget()->window(), this);
    adjustSize();
    placeOverParent();
    QDialog::open();
    if (m_firstField)
        m_firstField->setFocus(Qt::OtherFocusReason);
}

void SheetDialog::done(int result) {
    delete m_dimmer;
    m_dimmer = nullptr;
    QDialog::done(result);
}

void SheetDialog::placeOverParent() {
    if (!parentWidget())
        return;
    const QWidget* window = parentWidget()->window();
    const int x = (window->width() - width()) / 2;
    const int y = std::max(16, std::min(90, (window->height() - height()) / 2));
    move(window->mapToGlobal(QPoint(x, y)));
}

void SheetDialog::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && m_primary && m_primary->isEnabled()) {
        m_primary->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

bool SheetDialog::event(QEvent* event) {
    // What is under "More" comes and goes: the sheet follows its contents.
    if (event->type() == QEvent::LayoutRequest && isVisible()) {
        const bool handled = QDialog::event(event);
        const int wanted = hasHeightForWidth() ? heightForWidth(width()) : sizeHint().height();
        resize(width(), std::max(wanted, minimumSizeHint().height()));
        return handled;
    }
    return QDialog::event(event);
}

void SheetDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    // One that became wider, as a page of it needs, stays in the middle.
    if (isVisible() && event->oldSize().width() != event->size().width())
        placeOverParent();
    // Round corners without asking for a compositor.
    QBitmap mask(size());
    mask.fill(Qt::color0);
    QPainter painter(&mask);
    painter.setBrush(Qt::color1);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(rect(), corner, corner);
    painter.end();
    setMask(mask);
}

void SheetDialog::paintEvent(QPaintEvent*) {
    const Tokens& tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.base);
    paintBox(painter, rect(), tokens.base, tokens.line, false, tokens.accent, corner);
}

} // namespace rapport::ui

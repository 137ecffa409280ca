#pragma once

#include <QPushButton>

namespace rapport::ui {

/// A button that shows the key which does the same: "Log interaction [Ctrl L]". The key is shown only; the shortcut itself
/// belongs to an action or a page. The accessible name is the label.
class Button final : public QPushButton {
    Q_OBJECT

public:
    enum class Kind { Plain, Primary, Quiet }; ///< Primary: at most one on a page. Quiet: no border until pointed at.

    explicit Button(const QString& label, const QString& keyHint = {}, Kind kind = Kind::Plain, QWidget* parent = nullptr);
    void setLabel(const QString& label);
    void setKeyHint(const QString& keyHint);
    /// Triggers `action`, and can be pressed while it can be.
    void follow(QAction* action);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QSize keySize() const;
    [[nodiscard]] QColor ink() const;

    QString m_keyHint;
    Kind m_kind;
};

/// A key as it is drawn in hints: a letter in a small rounded box.
[[nodiscard]] QSize keyCapSize(const QFont& font, const QString& key);
void paintKeyCap(QPainter& painter, const QRect& rect, const QFont& font, const QString& key, const QColor& ink,
                 const QColor& border);

} // namespace rapport::ui

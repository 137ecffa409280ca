#pragma once

#include "rapport/presentation/rowroles.h"

#include <QWidget>

namespace rapport::ui {

/// A short word on a soft ground. In lists it is painted by the delegates, elsewhere it is this widget; both look the same.
class Chip final : public QWidget {
    Q_OBJECT

public:
    explicit Chip(const QString& text, presentation::Tone tone = presentation::Tone::Neutral, QWidget* parent = nullptr);
    void set(const QString& text, presentation::Tone tone);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    presentation::Tone m_tone;
};

/// The font of second lines and chips in a widget with this font: one point less, chips semibold.
[[nodiscard]] QFont smallFont(const QFont& font);
[[nodiscard]] QFont chipFont(const QFont& font);
[[nodiscard]] QSize chipSize(const QFont& font, const QString& text);
/// Elides where `rect` is too narrow; colours from `palette`.
void paintChip(QPainter& painter, const QRect& rect, const QFont& font, const QPalette& palette, const QString& text,
               presentation::Tone tone);

} // namespace rapport::ui

#pragma once

#include "rapport/presentation/quickline.h"

#include <QAbstractButton>

namespace rapport::ui {

/// A piece of the line and what it was read as. A click, Backspace or Delete turns it back into words; the arrows go to its
/// neighbours and to the line.
class QuickChipButton final : public QAbstractButton {
    Q_OBJECT

public:
    QuickChipButton(const presentation::QuickChip& chip, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepped(int by); ///< the keyboard should go to a neighbour; 0: to the line

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    presentation::QuickChip m_chip;
};

} // namespace rapport::ui

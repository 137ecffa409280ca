#pragma once

#include "rapport/presentation/legs.h"

#include <QPushButton>

namespace rapport::ui {

/// One leg of the relationship: its name, its state as a chip, and what that comes from. Opens the records behind it.
class LegCardButton final : public QPushButton {
    Q_OBJECT

public:
    LegCardButton(const presentation::LegCard& card, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] int heightFor(int width) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    presentation::LegCard m_card;
};

/// The three legs beside each other, from the right where people read so; below each other where large letters leave no room.
class LegCards final : public QWidget {
    Q_OBJECT

public:
    LegCards(const std::vector<presentation::LegCard>& cards, QWidget* parent);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void legOpened(rapport::domain::Leg leg);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] std::vector<int> widths(int width) const;
    [[nodiscard]] std::vector<QRect> places(int width) const;
    void place();

    std::vector<LegCardButton*> m_cards;
};

/// Words that wrap and can be pressed: what is to be done next, in bold, and lines of care, which are not.
class NextActButton final : public QPushButton {
    Q_OBJECT

public:
    static constexpr int margin = 3; ///< px around the words

    NextActButton(const QString& words, QWidget* parent);
    /// One line among others: in plain letters, called `name` where it is read out.
    /// Its words begin where the button does, level with the labels around it.
    void setPlain(const QString& name);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_side = margin; ///< px beside the words
};

} // namespace rapport::ui

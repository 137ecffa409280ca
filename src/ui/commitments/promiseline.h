#pragma once

#include "rapport/presentation/commitments.h"
#include "rapport/presentation/promiseperiod.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace rapport::ui {

/// "Kept on time in the last 30 days: 41 of 48 · 3 late · 4 broken · 6 re-dated": each number opens its rows, the period can be
/// chosen.
class PromiseLine final : public QWidget {
    Q_OBJECT

public:
    explicit PromiseLine(QWidget* parent = nullptr);
    /// The numbers are those of who is looking, and of nobody else.
    void setOwn();
    void setPeriod(const presentation::PromisePeriod& period, QDate today);
    /// `open` is the number whose rows are shown.
    void setCount(const domain::PromiseCount& count, std::optional<storage::PromiseNumber> open);

Q_SIGNALS:
    void numberOpened(rapport::storage::PromiseNumber number);
    void periodChosen(const rapport::presentation::PromisePeriod& period);
    void ownPeriodRequested(); ///< from one day to another

private:
    void fillMenu(QDate today);
    void addNumber(const presentation::PromisePart& part, bool open);

    QHBoxLayout* m_row;
    QLabel* m_words;
    QPushButton* m_period;
    QWidget* m_numbers = nullptr;
};

} // namespace rapport::ui

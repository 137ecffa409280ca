#pragma once

#include "rapport/presentation/calendar.h"

#include <QTableView>

namespace rapport::ui {

/// A month or a week as a table of cells with entries in them. Arrows go from cell to cell, J and K from entry to entry; what is
/// dragged by the mouse, or would be by a screen reader's user with R, ends in the same signal.
class CalendarGrid final : public QTableView {
    Q_OBJECT

public:
    /// The model is the grid's from then on.
    CalendarGrid(const QString& name, presentation::CalendarGridModel* model, QWidget* parent);

    [[nodiscard]] const presentation::CalendarGridModel& gridModel() const { return *m_model; }
    /// After another board was shown: what was selected stays selected where it is still there, else `day` is.
    void settle(QDate day);
    void selectEntry(const presentation::EntryKey& key);
    void selectDay(QDate day, std::optional<QTime> time = {});
    void clearEntry() { m_chosen = {}; } ///< the day is held on to, not what is chosen on it

    [[nodiscard]] const presentation::CalendarEntry* currentEntry() const;
    [[nodiscard]] const presentation::CalendarCell* currentCell() const { return m_model->cellAt(currentIndex()); }
    [[nodiscard]] int entryNumber() const { return m_entry; } ///< in the current cell; -1: the cell itself
    [[nodiscard]] const presentation::CalendarEntry* entryAt(const QModelIndex& index, const QPoint& place) const;
    [[nodiscard]] QModelIndex dropTarget() const { return m_target; }

Q_SIGNALS:
    void selectionMoved();
    void entryOpened();
    /// The arrows lead to a day that is not shown.
    void dayWanted(QDate day);
    /// What there was no room for is asked to be seen.
    void moreRequested(QDate day);
    void entryMoved(const rapport::presentation::CalendarEntry& entry, const rapport::presentation::CalendarCell& to);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    [[nodiscard]] int numberAt(const QModelIndex& index, const QPoint& place) const;
    [[nodiscard]] bool isMore(const QModelIndex& index, const QPoint& place) const;
    void choose(const QModelIndex& index, int entry);
    void walk(int step);
    void goBy(int days);
    void fitRows();
    void announce();
    void endDrag();

    presentation::CalendarGridModel* m_model;
    presentation::EntryKey m_chosen; ///< holds on to the entry while the calendar is read again
    int m_entry = -1;
    QPoint m_pressed;                                     ///< where a drag may begin
    std::optional<presentation::CalendarEntry> m_dragged; ///< pressed upon; moved once the mouse has left its place
    bool m_dragging = false;
    QPersistentModelIndex m_target;
};

} // namespace rapport::ui

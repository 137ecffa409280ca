#pragma once

#include "rapport/presentation/customerfacts.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rapport::ui {

/// One entry of a timeline: can be walked to, and has its actions by keys, by a menu, and while it has the keyboard by a button.
class TimelineRow final : public QWidget {
    Q_OBJECT

public:
    TimelineRow(const presentation::TimelineLine& line, const presentation::RowActions& actions, QWidget* parent);
    [[nodiscard]] InteractionId interaction() const { return m_interaction; }

Q_SIGNALS:
    void focused();
    void moved(int by); ///< to the next row, or to the one before
    void triggered(const QString& action);
    void refused(const QString& reason);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* addBody(const QString& words);
    void addNote(const QString& words);
    [[nodiscard]] const presentation::RowAction* actionFor(const QKeyEvent& event) const;
    void perform(const presentation::RowAction& action);
    [[nodiscard]] bool hasKeyboard() const; ///< itself, or words in it that are being selected
    void showFocus();
    void showButton(bool shown);
    void placeButton();

    InteractionId m_interaction;
    presentation::RowActions m_actions;
    QPushButton* m_button = nullptr; ///< made when the row first has the keyboard
};

} // namespace rapport::ui

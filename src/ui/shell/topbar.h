#pragma once

#include <QFrame>

class QLineEdit;

namespace rapport::ui {

class Button;

/// Above the page: the search field, Undo and "Log interaction".
class TopBar final : public QFrame {
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);
    /// An empty label: there is nothing to undo.
    void setUndo(const QString& label);

Q_SIGNALS:
    /// The field was clicked or typed into; `typed` is what was typed.
    void searchRequested(const QString& typed);
    void undoRequested();
    void logRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* m_search;
    Button* m_undo;
    Button* m_log;
};

} // namespace rapport::ui

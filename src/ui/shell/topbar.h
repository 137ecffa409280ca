#pragma once

#include <QFrame>

namespace rapport::ui {

class Button;
class Chip;
class SearchField;

/// Above the page: the search field, Undo and "Log interaction".
class TopBar final : public QFrame {
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);
    /// An empty label: there is nothing to undo.
    void setUndo(const QString& label);
    /// Why nothing can be changed; said for as long as the store is open.
    void setReadOnly(const QString& reason);

Q_SIGNALS:
    /// The field was clicked or typed into; `typed` is what was typed.
    void searchRequested(const QString& typed);
    void undoRequested();
    void logRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString m_readOnly;
    SearchField* m_search;
    Chip* m_readOnlyChip;
    Button* m_undo;
    Button* m_log;
};

} // namespace rapport::ui

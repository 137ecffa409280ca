#pragma once

#include <QWidget>

class QVBoxLayout;

namespace rapport::ui {

/// Any number of alike rows, each with a button that removes it, and one below that adds another. What a row holds is the
/// derived class's.
class RowsEdit : public QWidget {
    Q_OBJECT

public:
    RowsEdit(const QString& addLabel, const QString& removeLabel, QWidget* parent);

Q_SIGNALS:
    void edited();

protected:
    /// A new row with nothing in it, whose fields tell edited() by themselves.
    virtual QWidget* makeRow() = 0;
    /// A row was added by the user and has the keyboard.
    void removeAll();
    QWidget* addRow();
    [[nodiscard]] const QList<QWidget*>& rows() const { return m_rows; }

private:
    void removeRow(QWidget* row, QWidget* line);

    QString m_removeLabel;
    QVBoxLayout* m_layout;
    QList<QWidget*> m_rows;
    QList<QWidget*> m_lines;
};

} // namespace rapport::ui

#pragma once

#include "rapport/presentation/conflict.h"
#include "ui/common/sheetdialog.h"

#include <QSet>

class QLabel;
class QRadioButton;
class QScrollArea;

namespace rapport::ui {

/// Lies over an editor whose save met what somebody else changed: each field that both changed, mine beside theirs, of which one
/// is chosen. M and T choose and go on to the next field, the arrows move; nothing is chosen beforehand. Cancelling goes back to
/// the editor.
class ConflictSheet final : public SheetDialog {
    Q_OBJECT

public:
    ConflictSheet(const presentation::Conflict& conflict, QWidget* editor);
    void accept() override;

Q_SIGNALS:
    /// The keys of the fields of which theirs is kept; mine in the others.
    void chosen(const QSet<QString>& fieldsOfTheirs);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Side { Mine, Theirs };
    struct Row {
        QString field;
        QString label;
        QRadioButton* mine;
        QRadioButton* theirs;
    };
    void addLines(const std::vector<presentation::ConflictLine>& lines);
    void addLine(const presentation::ConflictLine& line, QVBoxLayout* list);
    void addFooter();
    bool handleKey(const QKeyEvent& event);
    void choose(Side side);
    void chooseAll(Side side);
    void move(int step);
    void focusRow(size_t row);
    [[nodiscard]] size_t currentRow() const;
    [[nodiscard]] std::optional<size_t> firstUnchosen() const;

    std::vector<Row> m_rows;
    QScrollArea* m_scroll;
    QLabel* m_problem;
};

} // namespace rapport::ui

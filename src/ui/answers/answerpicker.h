#pragma once

#include "rapport/presentation/rowlistmodel.h"
#include "rapport/storage/answerlist.h"
#include "ui/common/page.h"

#include <QLineEdit>

class QListView;

namespace rapport::ui {

/// A field in which an answer is found while a customer waits: what fits appears below on each keystroke, the best first; Enter
/// takes it, or the one chosen with the arrows, also when it is pressed before they are there. Esc leaves.
class AnswerPicker final : public QLineEdit {
    Q_OBJECT

public:
    explicit AnswerPicker(const UiContext& context, QWidget* parent);
    /// Empty, with all answers below.
    void start();

Q_SIGNALS:
    void picked(const rapport::storage::AnswerRow& answer);
    void left(); ///< nothing was taken

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void search();
    void showFound(std::vector<storage::AnswerRow> found);
    void step(int by);
    void take(int row);

    UiContext m_context;
    presentation::RowListModel m_model;
    std::vector<storage::AnswerRow> m_found;
    QListView* m_list;
    int m_searches = 0; ///< of which the last counts
    bool m_settled = true;
    bool m_takeWhenThere = false;
};

} // namespace rapport::ui

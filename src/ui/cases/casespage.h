#pragma once

#include "rapport/presentation/cases.h"
#include "ui/lines/linespage.h"

class QButtonGroup;
class QLabel;

namespace rapport::ui {

class CaseActions;
class CaseBoardView;
class OwnerBox;

/// Complaints that are worked on: who waits for whom, in which step and for how long, as a list and as a board.
class CasesPage final : public LinesPage {
    Q_OBJECT

public:
    explicit CasesPage(const UiContext& context, QWidget* parent = nullptr);
    void activate() override;
    void refresh(const storage::ChangeSet& changes) override;

protected:
    void reload() override;
    void createNew() override;
    void perform(const QString& action, const presentation::Line& line) override;
    void showMore(const presentation::Line& link) override;
    void fitColumns(QHeaderView& header, int room, bool wide) override;

private:
    [[nodiscard]] QLayout* headLine();
    [[nodiscard]] QLayout* viewLine();
    void connectBoard();
    void choose(presentation::CasesView view);
    void loadOwners();
    void loadTimes();
    void showBoard(const presentation::CasesBoard& board);
    void showCounts(const presentation::CasesBoard& board);
    void performOn(const QString& action, const storage::CaseRow& row);

    presentation::CasesQuery m_query;
    presentation::CasesModel* m_model;
    CaseActions* m_actions;
    CaseBoardView* m_board;
    QLabel* m_times;
    QButtonGroup* m_views; ///< by presentation::CasesView
    OwnerBox* m_owner;
};

} // namespace rapport::ui

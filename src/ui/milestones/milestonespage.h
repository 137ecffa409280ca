#pragma once

#include "rapport/presentation/milestones.h"
#include "ui/lines/linespage.h"

class QAction;
class QButtonGroup;
class QLabel;

namespace rapport::ui {

/// Whom to congratulate: belated ones first, then today's, then those to come. Two keys greet: G, Enter.
class MilestonesPage final : public LinesPage {
    Q_OBJECT

public:
    explicit MilestonesPage(const UiContext& context, QWidget* parent = nullptr);

protected:
    void reload() override;
    void createNew() override;
    void perform(const QString& action, const presentation::Line& line) override;
    void showMore(const presentation::Line& link) override;
    void fitColumns(QHeaderView& header, int room, bool wide) override;

private:
    [[nodiscard]] QLayout* headLine();
    void chooseDays(int days);
    void showBoard(const presentation::MilestonesBoard& board);
    void remove(MilestoneId id, const QString& name);

    presentation::MilestonesQuery m_query;
    presentation::MilestonesModel* m_model;
    QLabel* m_summary;
    QButtonGroup* m_days;
    QAction* m_mailing;
};

} // namespace rapport::ui

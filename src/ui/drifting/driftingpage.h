#pragma once

#include "rapport/presentation/drifting.h"
#include "ui/lines/linespage.h"

class QButtonGroup;
class QLabel;

namespace rapport::ui {

/// Customers past the time we mean to be in touch, key ones first, with what was said last. One key plans a call; all shown can
/// be planned together, spread over the days.
class DriftingPage final : public LinesPage {
    Q_OBJECT

public:
    explicit DriftingPage(const UiContext& context, QWidget* parent = nullptr);

protected:
    void reload() override;
    void createNew() override; ///< plans calls with all that are shown
    void perform(const QString& action, const presentation::Line& line) override;
    void showMore(const presentation::Line& link) override;
    void fitColumns(QHeaderView& header, int room, bool wide) override;

private:
    [[nodiscard]] QLayout* headLine();
    void showBoard(const presentation::DriftingBoard& board);

    presentation::DriftingQuery m_query;
    presentation::DriftingModel* m_model;
    std::vector<CustomerId> m_shown;
    QLabel* m_summary;
    QButtonGroup* m_whose;
};

} // namespace rapport::ui

#pragma once

#include "rapport/presentation/answers.h"
#include "ui/lines/linespage.h"

class QButtonGroup;
class QLineEdit;

namespace rapport::ui {

class AnswerDetail;

/// What customers are told to questions that come again, with what was told to whom beside it; and who has yet to hear of a
/// change, ticked off by one key.
class AnswersPage final : public LinesPage {
    Q_OBJECT

public:
    explicit AnswersPage(const UiContext& context, QWidget* parent = nullptr);
    /// Shows it and selects it.
    void openAnswer(AnswerId id);

protected:
    void reload() override;
    void createNew() override;
    void perform(const QString& action, const presentation::Line& line) override;
    void showMore(const presentation::Line& link) override;
    void fitColumns(QHeaderView& header, int room, bool wide) override;
    void selectionMoved(const presentation::Line* line) override;
    [[nodiscard]] std::pair<storage::Entity, qint64> recordOf(const presentation::Line& line) const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QLayout* headLine();
    [[nodiscard]] QLayout* viewLine();
    void choose(presentation::AnswersView view);
    void showBoard(const presentation::AnswersBoard& board);
    void showCounts(const presentation::AnswersBoard& board);
    void setRetired(AnswerId id, bool retired);
    void offerToAnnounce(AnswerId id, int customers);
    void announce(AnswerId id);
    void newAnnouncement();
    void tell(const presentation::Line& line, bool logs);
    void giveUp(AnnouncementId id);
    [[nodiscard]] AnnouncementId announcementOf(const presentation::Line& line) const;
    [[nodiscard]] domain::Channel channelOf(const presentation::Line& line) const;
    void placeDetail();

    presentation::AnswersQuery m_query;
    presentation::AnswersBoard m_board; ///< as shown
    presentation::AnswersModel* m_model;
    AnswerDetail* m_detail;
    QLineEdit* m_search;
    QButtonGroup* m_views; ///< by presentation::AnswersView
};

} // namespace rapport::ui

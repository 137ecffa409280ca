#pragma once

#include "rapport/presentation/week.h"
#include "ui/lines/linespage.h"

class QHBoxLayout;
class QLabel;

namespace rapport::ui {

class ChartsPanel;
class CommitmentActions;
class SavingDialog;

/// The charts of the business, and the weekly check: six acts, each with what it came to, the records behind it and what is to be
/// done for it, one key an item.
class InsightsPage final : public LinesPage {
    Q_OBJECT

public:
    explicit InsightsPage(const UiContext& context, QWidget* parent = nullptr);

Q_SIGNALS:
    void printed(const QString& file);

protected:
    void reload() override;
    void createNew() override; ///< logs what happened
    void perform(const QString& action, const presentation::Line& line) override;
    void showMore(const presentation::Line& link) override;
    void fitColumns(QHeaderView& header, int room, bool wide) override;

private:
    [[nodiscard]] QLayout* headLine();
    void addViews(QHBoxLayout& line);
    void showCharts(bool charts);
    QAction* addCommand(const QString& text, const QString& icon, const QKeySequence& key, const std::function<void()>& run);
    /// A day of the week to be shown; an invalid one for the week at hand, whenever that is.
    void goTo(QDate day);
    void turn(int weeks);
    void print();
    void write(const QString& file);
    [[nodiscard]] QDate dayOfWeek() const;
    void loadBefore(QDate of, const storage::CancelToken& token);
    void showBoard();
    void selectFirst();
    void begin(const services::WeekGap& gap, const presentation::Line& line);
    /// The next line becomes the selected one once this dialog has saved.
    void openFor(const presentation::Line& line, SavingDialog* dialog);

    presentation::WeekModel* m_model;
    presentation::WeekBoard m_board;
    QSet<domain::WeekAct> m_opened;
    QDate m_day;         ///< invalid: the week at hand
    bool m_fresh = true; ///< another week: nothing was selected in it yet
    QLabel* m_summary;
    ChartsPanel* m_charts;
    QWidget* m_weekButtons; ///< what turns and prints the weeks
    QWidget* m_keys;        ///< of the weekly check
    bool m_asCharts = false;
    CommitmentActions* m_commitments;
};

} // namespace rapport::ui

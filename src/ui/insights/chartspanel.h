#pragma once

#include "ui/common/page.h"
#include "ui/insights/figurecard.h"

class QButtonGroup;
class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace rapport::ui {

class Button;

/// All charts of a period, each read by itself; printed on one page, or written as a table.
class ChartsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ChartsPanel(const UiContext& context, QWidget* parent = nullptr);
    ~ChartsPanel() override;
    void reload();

Q_SIGNALS:
    void customerOpened(rapport::CustomerId id);
    void filled(); ///< every chart is there
    void written(const QString& file);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QLayout* periodLine();
    void addWeeks(QHBoxLayout* line, int weeks);
    Button* addButton(QHBoxLayout* line, const QString& label, const QString& name, void (ChartsPanel::*act)());
    void setDays(const domain::Period& days);
    void askPeriod();
    void load(FigureCard& card);
    void arrange();
    void openBar(const FigureCard& card, const services::ChartGroup& group, const QString& series, const QString& words);
    void print();
    void saveTable();
    void write(const QString& file, const std::function<QByteArray()>& make);
    [[nodiscard]] std::vector<services::ChartData> shown() const;

    UiContext m_context;
    domain::Period m_days;
    int m_weeks = 12; ///< up to today; 0: m_days stay as they are
    QLabel* m_period;
    QButtonGroup* m_choices;
    QWidget* m_content;
    QGridLayout* m_grid;
    std::vector<FigureCard*> m_cards;
    storage::CancelToken m_token;
    size_t m_loaded = 0;
    int m_columns = 0;
};

} // namespace rapport::ui

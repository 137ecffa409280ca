#pragma once

#include "rapport/presentation/insights.h"
#include "ui/history/listsheet.h"

namespace rapport::ui {

/// The records that one bar of a chart counts; Enter opens the customer.
class FigureSheet final : public ListSheet {
    Q_OBJECT

public:
    struct Bar {
        services::Chart chart;
        services::ChartGroup group;
        QString series;
        domain::Period days;
        QString words; ///< what it is: the sheet's title
    };
    FigureSheet(const UiContext& context, const Bar& bar, QWidget* parent);

Q_SIGNALS:
    void customerOpened(rapport::CustomerId id);

protected:
    void load(int limit, const storage::CancelToken& token) override;

private:
    Bar m_bar;
    presentation::FigureRowsModel* m_model;
};

} // namespace rapport::ui

#pragma once

#include "rapport/presentation/cadencerows.h"
#include "ui/common/page.h"

namespace rapport::ui {

class CardTable;

/// The part of the Settings page that says what gestures may cost, by tier.
class BudgetSection final : public QWidget {
    Q_OBJECT

public:
    explicit BudgetSection(const UiContext& context, QWidget* parent);
    void load();

private:
    void edit(int row);

    UiContext m_context;
    services::Cadences m_shown;
    presentation::RowListModel m_model;
    CardTable* m_table;
};

} // namespace rapport::ui

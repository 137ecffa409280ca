#pragma once

#include "rapport/presentation/legs.h"
#include "rapport/services/legs.h"
#include "ui/history/listsheet.h"

namespace rapport::ui {

/// What a leg's state comes from: the facts, and under each the records that it counts. Enter opens one. Read again whenever
/// something was saved.
class LegSheet final : public ListSheet {
    Q_OBJECT

public:
    LegSheet(const UiContext& context, CustomerId customer, domain::Leg leg, QWidget* parent);

protected:
    void load(int limit, const storage::CancelToken& token) override;

private:
    void show(const services::CustomerLegs& read);
    void openRecord(const QModelIndex& index);
    [[nodiscard]] QString whyNotOpened(const domain::LegRecord& record) const;

    CustomerId m_customer;
    domain::Leg m_leg;
    presentation::LinesModel* m_model;
    presentation::LegEvidenceLines m_evidence; ///< what is on screen
};

} // namespace rapport::ui

#pragma once

#include "rapport/presentation/trash.h"
#include "ui/history/listsheet.h"

namespace rapport::ui {

/// Customers in the trash; Enter or R brings the selected one back.
class TrashDialog final : public ListSheet {
    Q_OBJECT

public:
    TrashDialog(const UiContext& context, QWidget* parent);

protected:
    void load(int limit, const storage::CancelToken& token) override;

private:
    void activate(int row);
    void restore(CustomerId id, const QString& name);

    presentation::TrashModel* m_model;
};

} // namespace rapport::ui

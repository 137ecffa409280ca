#pragma once

#include "rapport/presentation/answers.h"
#include "rapport/presentation/linesmodel.h"
#include "ui/history/listsheet.h"

namespace rapport::ui {

/// The contacts with a customer that one number counts; Enter opens one.
class ContactsSheet final : public ListSheet {
    Q_OBJECT

public:
    ContactsSheet(const UiContext& context, CustomerId customer, const presentation::CountedContacts& contacts, QWidget* parent);

protected:
    void load(int limit, const storage::CancelToken& token) override;

private:
    void show(const std::vector<storage::WeekRow>& rows);
    void openRecord(const QModelIndex& index);

    CustomerId m_customer;
    std::vector<InteractionId> m_ids;
    presentation::LinesModel* m_model;
};

} // namespace rapport::ui

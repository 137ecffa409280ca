#pragma once

#include "rapport/domain/customer.h"
#include "rapport/presentation/searchmodel.h"
#include "ui/customers/rowsedit.h"

namespace rapport::ui {

/// Links to other customers, each read from this customer's end: "works for", "employs".
class RelationsEdit final : public RowsEdit {
    Q_OBJECT

public:
    explicit RelationsEdit(QWidget* parent = nullptr);
    /// Has to be called before anything is shown.
    void setSearch(presentation::SearchModel::Find find) { m_find = std::move(find); }
    /// `self` is invalid for a new customer; names by CustomerId value.
    void setValue(const std::vector<domain::Relation>& relations, CustomerId self, const QHash<qint64, QString>& names);
    /// Rows that name nobody yet are left out.
    [[nodiscard]] std::vector<domain::Relation> value() const;

protected:
    QWidget* makeRow() override;

private:
    presentation::SearchModel::Find m_find;
    CustomerId m_self;
};

} // namespace rapport::ui

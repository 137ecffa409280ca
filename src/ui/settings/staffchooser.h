#pragma once

#include "rapport/domain/staff.h"
#include "rapport/presentation/rowlistmodel.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

namespace rapport::ui {

class CardTable;

/// Who works here now: everything entered carries their name.
class StaffChooser final : public SheetDialog {
    Q_OBJECT

public:
    StaffChooser(const UiContext& context, QWidget* parent);

Q_SIGNALS:
    void chosen(const rapport::domain::StaffMember& member);

private:
    void choose();

    UiContext m_context;
    presentation::RowListModel m_model;
    std::vector<domain::StaffMember> m_members;
    CardTable* m_table;
};

} // namespace rapport::ui

#pragma once

#include "rapport/domain/staff.h"
#include "rapport/presentation/logform.h"

#include <QWidget>
#include <memory>

namespace Ui {
class FollowUp;
}

namespace rapport::ui {

/// One promise made in the conversation: whose, what kind, until when, and who keeps it.
class FollowUpEdit final : public QWidget {
    Q_OBJECT

public:
    explicit FollowUpEdit(const presentation::FollowUp& followUp, QWidget* parent = nullptr);
    ~FollowUpEdit() override;

    [[nodiscard]] presentation::FollowUp value() const;
    void setStaff(const std::vector<domain::StaffMember>& members, StaffId actor);
    void focusDay();

Q_SIGNALS:
    void edited();
    void removeRequested();

private:
    void tell();

    std::unique_ptr<Ui::FollowUp> m_form;
};

} // namespace rapport::ui

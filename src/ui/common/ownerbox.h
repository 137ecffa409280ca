#pragma once

#include "rapport/domain/staff.h"

#include <QComboBox>
#include <optional>
#include <vector>

namespace rapport::ui {

/// Whose records a page shows: everybody's, one member's or nobody's.
class OwnerBox final : public QComboBox {
    Q_OBJECT

public:
    explicit OwnerBox(QWidget* parent = nullptr);
    /// Who is listed, with `chosen` chosen.
    void setMembers(const std::vector<domain::StaffMember>& members, std::optional<StaffId> chosen);
    /// Empty for everybody, invalid for nobody.
    void choose(std::optional<StaffId> owner);
    [[nodiscard]] std::optional<StaffId> chosen() const;

private:
    std::vector<domain::StaffMember> m_members;
};

} // namespace rapport::ui

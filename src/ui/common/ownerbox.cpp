#include "ui/common/ownerbox.h"

#include <QSignalBlocker>

namespace rapport::ui {

namespace {
constexpr qint64 everybody = -1;
} // namespace

OwnerBox::OwnerBox(QWidget* parent)
    : QComboBox(parent) {
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

void OwnerBox::setMembers(const std::vector<domain::StaffMember>& members, std::optional<StaffId> chosen) {
    // Made anew only where it differs: somebody may just be choosing.
    if (members == m_members && count() > 0)
        return;
    m_members = members;
    const QSignalBlocker quiet(this);
    clear();
    addItem(tr("Everybody"), everybody);
    for (const auto& member : m_members)
        addItem(member.name, member.id.value());
    addItem(tr("Nobody"), 0);
    choose(chosen);
}

void OwnerBox::choose(std::optional<StaffId> owner) { setCurrentIndex(findData(owner ? owner->value() : everybody)); }

std::optional<StaffId> OwnerBox::chosen() const {
    const qint64 id = currentData().toLongLong();
    return id < 0 ? std::nullopt : std::optional(StaffId(id));
}

} // namespace rapport::ui

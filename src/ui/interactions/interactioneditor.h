#pragma once

#include "ui/editing/editingdialog.h"

namespace rapport::ui {

class InteractionFields;

/// What was logged, to be corrected; the promises made in it are commitments of their own.
class InteractionEditor final : public EditingDialog {
    Q_OBJECT

public:
    InteractionEditor(const UiContext& context, InteractionId id, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;
    bool becomeNew() override;

private:
    void fillFrom(const domain::Interaction& interaction);
    /// What somebody else saved is shown while nothing was typed here.
    [[nodiscard]] std::optional<presentation::Elsewhere> take(const domain::Interaction& stored);
    [[nodiscard]] domain::Interaction entered() const;
    [[nodiscard]] bool isDirty() const override;

    InteractionFields* m_fields;
    std::optional<domain::Interaction> m_edited; ///< as it was when editing began; empty until it is read
    bool m_anew = false;                         ///< it was removed meanwhile
};

} // namespace rapport::ui

#pragma once

#include "rapport/presentation/cadencerows.h"
#include "ui/common/savingdialog.h"

class QComboBox;
class QSpinBox;

namespace rapport::ui {

/// How often to be in touch with the customers of a tier or a tag.
class CadenceEditor final : public SavingDialog {
    Q_OBJECT

public:
    CadenceEditor(const UiContext& context, const presentation::CadenceOf& of, QWidget* parent);
    /// A first cadence for one of these tags, which is chosen in the sheet.
    CadenceEditor(const UiContext& context, const QStringList& tags, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    void layOut();
    [[nodiscard]] domain::Cadence cadence() const;

    presentation::CadenceOf m_of;
    QComboBox* m_tag = nullptr; ///< null: m_of says whose
    QSpinBox* m_ideal;
    QSpinBox* m_maximum;
};

} // namespace rapport::ui

#pragma once

#include "rapport/domain/gesture.h"
#include "ui/common/savingdialog.h"

class QComboBox;
class QLineEdit;

namespace rapport::ui {

class DayChoice;

/// A planned gesture was given: when, what it cost, and what was said with it, which is logged.
class GiveSheet final : public SavingDialog {
    Q_OBJECT

public:
    GiveSheet(const UiContext& context, GestureId id, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    void layOut();

    GestureId m_id;
    QString m_name;
    DayChoice* m_day;
    QLineEdit* m_cost;
    QComboBox* m_channel;
    QLineEdit* m_words;
};

} // namespace rapport::ui

#pragma once

#include "rapport/domain/need.h"
#include "ui/common/savingdialog.h"

class QLineEdit;

namespace rapport::ui {

class DayChoice;

/// What a customer wants or will soon need: words, what showed it, and a day where one is known. One that is there can be met or
/// dropped from it.
class NeedSheet final : public SavingDialog {
    Q_OBJECT

public:
    NeedSheet(const UiContext& context, NeedId id, QWidget* parent);
    /// A new one that begins as `start`, of whom its customer is.
    NeedSheet(const UiContext& context, const domain::Need& start, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    NeedSheet(const UiContext& context, const domain::Need& start, bool isNew, QWidget* parent);
    void layOut();
    void fill(const domain::Need& need);
    void close(domain::NeedState how, const QString& doneText);

    domain::Need m_need;
    QLineEdit* m_words;
    QLineEdit* m_sign;
    DayChoice* m_day;
};

} // namespace rapport::ui

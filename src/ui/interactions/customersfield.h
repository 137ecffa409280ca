#pragma once

#include "rapport/storage/customerlist.h"
#include "ui/common/page.h"

class QHBoxLayout;

namespace rapport::ui {

class CareNote;
class CustomerPicker;

/// Who it was with: one or more customers, each found by typing and then a chip that can be left out again, with their care notes
/// below.
class CustomersField final : public QWidget {
    Q_OBJECT

public:
    explicit CustomersField(const UiContext& context, QWidget* parent = nullptr);

    /// Those chosen, in order. A customer counts at once; name and care note follow.
    [[nodiscard]] std::vector<CustomerId> customers() const;
    /// Of those that are read.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] CustomerPicker* picker() const { return m_picker; }

    void choose(CustomerId id);
    /// In place of those that are there, without telling changed().
    void setCustomers(const std::vector<CustomerId>& ids);

Q_SIGNALS:
    void changed();
    void chosen(); ///< one more, by hand or by choose()
    void done();   ///< Enter where nobody is typed and somebody is chosen
    void failed(const QString& message);

private:
    struct Chosen {
        CustomerId id;
        QString name;
        QString careNote;
        QWidget* chip = nullptr;
    };
    void enter();
    void read(const std::vector<CustomerId>& ids);
    void take(const storage::CustomerRow& row);
    void drop(CustomerId id);
    void showChosen();

    UiContext m_context;
    std::vector<Chosen> m_chosen;
    CustomerPicker* m_picker;
    QHBoxLayout* m_chips;
    CareNote* m_careNote;
};

} // namespace rapport::ui

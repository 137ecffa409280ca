#pragma once

#include "rapport/presentation/officeaddress.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace rapport::ui {

/// Where the office is and who logs in, a field for each part. A whole postgresql:// address put into the first field is taken
/// apart. What comes of it is written below, without the password.
class AddressForm final : public QWidget {
    Q_OBJECT

public:
    explicit AddressForm(QWidget* parent = nullptr);
    [[nodiscard]] presentation::OfficeAddress address() const;
    void setAddress(const presentation::OfficeAddress& address);
    [[nodiscard]] QWidget* firstField() const;

Q_SIGNALS:
    void changed();

private:
    void takeApart();
    void showWhole();

    QLineEdit* m_host;
    QLineEdit* m_port;
    QLineEdit* m_database;
    QLineEdit* m_login;
    QLineEdit* m_password;
    QLabel* m_whole;
    QString m_parameters;
    qsizetype m_length = 0; ///< of what stood in the first field before
};

} // namespace rapport::ui

#pragma once

#include <QFrame>

class QLabel;

namespace rapport::storage {
class Store;
}

namespace rapport::ui {

/// Says for as long as an office's server does not answer that this is so and that Rapport tries again; gone by itself. What is
/// typed stays, what is being saved waits and goes on.
class ConnectionBar final : public QFrame {
    Q_OBJECT

public:
    /// `meanwhile` is what the user need not worry about, in a sentence.
    ConnectionBar(const storage::Store& store, const QString& meanwhile, QWidget* parent);
    /// For a sheet in which something is entered.
    [[nodiscard]] static ConnectionBar* inSheet(const storage::Store& store, QWidget* sheet);
    [[nodiscard]] QString text() const; ///< empty while connected

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void tell(bool connected);

    QLabel* m_label;
};

} // namespace rapport::ui

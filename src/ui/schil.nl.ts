// The words of the frame around all open screens.
export const schil = {
  veilig: 'Alles staat veilig op dit apparaat',
  wachtEen: 'Alles staat veilig op dit apparaat · 1 overdracht wacht op verbinding',
  wachtMeer: 'Alles staat veilig op dit apparaat · {n} overdrachten wachten op verbinding',
  berichtEen: 'Alles staat veilig op dit apparaat · 1 bericht wacht op verbinding',
  berichtMeer: 'Alles staat veilig op dit apparaat · {n} berichten wachten op verbinding',
  verzendenLukt: 'Alles staat veilig op dit apparaat · verzenden lukt nu niet',
  metNetwerk: 'Alles staat veilig op dit apparaat · de app opent nu alleen met netwerk',
  geenNetwerk: 'Geen netwerk',
} as const
